/** Regression models of survival: the proportional-hazards model of Cox. */
@NullMarked
package org.oligomet.stats.regression;

import org.jspecify.annotations.NullMarked;
