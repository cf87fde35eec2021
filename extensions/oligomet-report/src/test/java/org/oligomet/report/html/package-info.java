@NullMarked
package org.oligomet.report.html;

import org.jspecify.annotations.NullMarked;
