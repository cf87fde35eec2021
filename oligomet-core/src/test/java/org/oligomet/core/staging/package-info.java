@NullMarked
package org.oligomet.core.staging;

import org.jspecify.annotations.NullMarked;
