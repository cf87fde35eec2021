@NullMarked
package org.oligomet.stats.internal.text;

import org.jspecify.annotations.NullMarked;
