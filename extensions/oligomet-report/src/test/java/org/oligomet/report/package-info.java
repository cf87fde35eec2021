@NullMarked
package org.oligomet.report;

import org.jspecify.annotations.NullMarked;
