@NullMarked
package org.oligomet.core.response;

import org.jspecify.annotations.NullMarked;
