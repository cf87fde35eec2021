/** Arbitraries and fixtures of clinical values, for tests of any package of this module. */
@NullMarked
package org.oligomet.core.testdata;

import org.jspecify.annotations.NullMarked;
