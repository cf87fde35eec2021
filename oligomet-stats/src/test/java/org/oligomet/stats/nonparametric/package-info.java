@NullMarked
package org.oligomet.stats.nonparametric;

import org.jspecify.annotations.NullMarked;
