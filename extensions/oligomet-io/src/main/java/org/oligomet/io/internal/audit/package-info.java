/** Evaluations as trees of JSON. */
@NullMarked
package org.oligomet.io.internal.audit;

import org.jspecify.annotations.NullMarked;
