@NullMarked
package org.oligomet.stats.difference;

import org.jspecify.annotations.NullMarked;
