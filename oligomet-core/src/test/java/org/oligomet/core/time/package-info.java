/** Tests of dates. */
@NullMarked
package org.oligomet.core.time;

import org.jspecify.annotations.NullMarked;
