/** Which method a sample size calls for, from stored simulations. */
@NullMarked
package org.oligomet.stats.suitability;

import org.jspecify.annotations.NullMarked;
