/** Tests of the definitions. */
@NullMarked
package org.oligomet.core.definition;

import org.jspecify.annotations.NullMarked;
