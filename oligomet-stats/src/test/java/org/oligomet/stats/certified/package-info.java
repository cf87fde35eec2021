@NullMarked
package org.oligomet.stats.certified;

import org.jspecify.annotations.NullMarked;
