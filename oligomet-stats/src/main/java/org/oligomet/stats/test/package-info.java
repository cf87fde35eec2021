/** Tests that compare groups: the log-rank family. */
@NullMarked
package org.oligomet.stats.test;

import org.jspecify.annotations.NullMarked;
