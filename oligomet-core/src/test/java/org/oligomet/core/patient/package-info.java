/** Tests of clinical values. */
@NullMarked
package org.oligomet.core.patient;

import org.jspecify.annotations.NullMarked;
