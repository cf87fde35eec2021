/** Cohorts: who is in, from which index date, in which group, and how many were lost at each step. */
@NullMarked
@OligometStyle
package org.oligomet.core.cohort;

import org.jspecify.annotations.NullMarked;
import org.oligomet.core.OligometStyle;
