@NullMarked
package org.oligomet.stats.internal.risk;

import org.jspecify.annotations.NullMarked;
