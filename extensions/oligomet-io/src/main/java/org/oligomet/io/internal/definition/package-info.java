/** Definitions as trees of JSON, both ways. */
@NullMarked
package org.oligomet.io.internal.definition;

import org.jspecify.annotations.NullMarked;
