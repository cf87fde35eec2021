@NullMarked
package org.oligomet.io.internal.json;

import org.jspecify.annotations.NullMarked;
