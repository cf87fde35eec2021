@NullMarked
package org.oligomet.stats.validation;

import org.jspecify.annotations.NullMarked;
