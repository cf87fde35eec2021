@NullMarked
package org.oligomet.core.lint;

import org.jspecify.annotations.NullMarked;
