@NullMarked
package org.oligomet.stats.internal.math;

import org.jspecify.annotations.NullMarked;
