@NullMarked
package org.oligomet.stats.suitability;

import org.jspecify.annotations.NullMarked;
