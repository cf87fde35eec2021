/** Patients as a folder of tables: which table holds what, how rows become patients, and back. */
@NullMarked
package org.oligomet.io.internal.folder;

import org.jspecify.annotations.NullMarked;
