/** Every example is run, and its output looked at. */
@NullMarked
package org.oligomet.examples;

import org.jspecify.annotations.NullMarked;
