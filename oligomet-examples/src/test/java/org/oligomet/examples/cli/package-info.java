/** Tests of the command, run in this process. */
@NullMarked
package org.oligomet.examples.cli;

import org.jspecify.annotations.NullMarked;
