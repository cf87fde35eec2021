/** The walls of the house, checked on the compiled classes of every module. */
@NullMarked
package org.oligomet.examples.architecture;

import org.jspecify.annotations.NullMarked;
