/** Writing of well-formed markup; not for use outside this module. */
@NullMarked
package org.oligomet.report.internal.markup;

import org.jspecify.annotations.NullMarked;
