/** Measurements of speed; nothing here is published. */
@NullMarked
package org.oligomet.benchmarks;

import org.jspecify.annotations.NullMarked;
