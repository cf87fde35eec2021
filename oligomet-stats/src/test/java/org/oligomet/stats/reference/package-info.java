@NullMarked
package org.oligomet.stats.reference;

import org.jspecify.annotations.NullMarked;
