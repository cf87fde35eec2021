@NullMarked
package org.oligomet.stats;

import org.jspecify.annotations.NullMarked;
