/** How each clinical value is written as named fields, whatever the file format. */
@NullMarked
package org.oligomet.io.internal.record;

import org.jspecify.annotations.NullMarked;
