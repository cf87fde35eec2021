/** The report as one HTML file that loads nothing from outside. */
@NullMarked
package org.oligomet.report.html;

import org.jspecify.annotations.NullMarked;
