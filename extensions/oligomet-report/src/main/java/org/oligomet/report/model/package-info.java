/** What a report says, as plain values; rendering is somebody else's matter. */
@NullMarked
@OligometStyle
package org.oligomet.report.model;

import org.jspecify.annotations.NullMarked;
import org.oligomet.core.OligometStyle;
