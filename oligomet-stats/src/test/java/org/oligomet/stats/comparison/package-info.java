@NullMarked
package org.oligomet.stats.comparison;

import org.jspecify.annotations.NullMarked;
