/** Survival curves and verdict bars as SVG: real text, no script, the same bytes for the same input. */
@NullMarked
@OligometStyle
package org.oligomet.report.plot;

import org.jspecify.annotations.NullMarked;
import org.oligomet.core.OligometStyle;
