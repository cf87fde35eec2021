/** JSON as a tree that knows its lines; the only package that knows Jackson. */
@NullMarked
package org.oligomet.io.internal.json;

import org.jspecify.annotations.NullMarked;
