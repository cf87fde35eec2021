/** Patients from one wide table, by a mapping that says which column is what. */
@NullMarked
package org.oligomet.io.internal.mapping;

import org.jspecify.annotations.NullMarked;
