/** Response by RECIST 1.1 from measurements, and progression lesion by lesion beside it. */
@NullMarked
@OligometStyle
package org.oligomet.core.response;

import org.jspecify.annotations.NullMarked;
import org.oligomet.core.OligometStyle;
