/**
 * Endpoints of time: from a patient and an origin to a subject with days, event, competing event or censoring, or to a
 * typed reason why there is none.
 */
@NullMarked
@OligometStyle
package org.oligomet.core.endpoint;

import org.jspecify.annotations.NullMarked;
import org.oligomet.core.OligometStyle;
