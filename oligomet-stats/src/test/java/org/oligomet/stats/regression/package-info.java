@NullMarked
package org.oligomet.stats.regression;

import org.jspecify.annotations.NullMarked;
