@NullMarked
package org.oligomet.report.internal.markup;

import org.jspecify.annotations.NullMarked;
