/** The {@code oligomet} command. */
@NullMarked
package org.oligomet.examples.cli;

import org.jspecify.annotations.NullMarked;
