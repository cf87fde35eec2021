/** How well predictions agree with what happened. */
@NullMarked
package org.oligomet.stats.validation;

import org.jspecify.annotations.NullMarked;
