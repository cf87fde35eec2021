/** Prognostic scores: three-valued, with the points shown. */
@NullMarked
@OligometStyle
package org.oligomet.core.score;

import org.jspecify.annotations.NullMarked;
import org.oligomet.core.OligometStyle;
