@NullMarked
package org.oligomet.stats.test;

import org.jspecify.annotations.NullMarked;
