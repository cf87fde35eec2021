/** By how much groups differ: restricted means, survival at a milestone, landmark samples. */
@NullMarked
package org.oligomet.stats.comparison;

import org.jspecify.annotations.NullMarked;
