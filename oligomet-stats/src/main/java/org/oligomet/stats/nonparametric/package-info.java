/** Survival curves and cumulative hazards: Kaplan-Meier, Nelson-Aalen, quantiles, restricted means. */
@NullMarked
package org.oligomet.stats.nonparametric;

import org.jspecify.annotations.NullMarked;
