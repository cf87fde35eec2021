@NullMarked
package org.oligomet.core.whatif;

import org.jspecify.annotations.NullMarked;
