@NullMarked
package org.oligomet.io;

import org.jspecify.annotations.NullMarked;
