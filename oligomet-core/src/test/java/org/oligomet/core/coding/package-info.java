/** Tests of codes. */
@NullMarked
package org.oligomet.core.coding;

import org.jspecify.annotations.NullMarked;
