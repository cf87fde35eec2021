/** Published outcomes of trials and cohorts as values, and what a cohort of one's own may be set beside. */
@NullMarked
@OligometStyle
package org.oligomet.core.evidence;

import org.jspecify.annotations.NullMarked;
import org.oligomet.core.OligometStyle;
