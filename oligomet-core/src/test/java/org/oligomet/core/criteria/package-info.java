/** Tests of criteria. */
@NullMarked
package org.oligomet.core.criteria;

import org.jspecify.annotations.NullMarked;
