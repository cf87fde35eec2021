@NullMarked
package org.oligomet.analysis;

import org.jspecify.annotations.NullMarked;
