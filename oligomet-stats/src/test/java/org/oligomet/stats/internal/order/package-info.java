@NullMarked
package org.oligomet.stats.internal.order;

import org.jspecify.annotations.NullMarked;
