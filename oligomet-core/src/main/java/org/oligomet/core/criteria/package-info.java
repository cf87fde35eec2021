/**
 * Three-valued criteria that carry their proof: {@link org.oligomet.core.criteria.Criterion} judges what was known at a
 * date, {@link org.oligomet.core.criteria.Evaluation} says why and what is missing.
 */
@NullMarked
@OligometStyle
package org.oligomet.core.criteria;

import org.jspecify.annotations.NullMarked;
import org.oligomet.core.OligometStyle;
