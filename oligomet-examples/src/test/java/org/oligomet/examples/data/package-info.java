/** The embedded data are what their README says. */
@NullMarked
package org.oligomet.examples.data;

import org.jspecify.annotations.NullMarked;
