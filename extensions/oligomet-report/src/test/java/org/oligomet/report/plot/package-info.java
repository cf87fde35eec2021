@NullMarked
package org.oligomet.report.plot;

import org.jspecify.annotations.NullMarked;
