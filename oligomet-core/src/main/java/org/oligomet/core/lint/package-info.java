/** What is wrong or doubtful in a definition itself, whoever wrote it. */
@NullMarked
package org.oligomet.core.lint;

import org.jspecify.annotations.NullMarked;
