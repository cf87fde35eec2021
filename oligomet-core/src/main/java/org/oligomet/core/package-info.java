/** The style of value types. */
@NullMarked
package org.oligomet.core;

import org.jspecify.annotations.NullMarked;
