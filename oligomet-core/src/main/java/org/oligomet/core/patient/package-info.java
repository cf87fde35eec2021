/** What is recorded about a patient, and what was known at a date. */
@NullMarked
@OligometStyle
package org.oligomet.core.patient;

import org.jspecify.annotations.NullMarked;
import org.oligomet.core.OligometStyle;
