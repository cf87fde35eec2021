/** One short runnable class for each question that the library answers. */
@NullMarked
package org.oligomet.examples;

import org.jspecify.annotations.NullMarked;
