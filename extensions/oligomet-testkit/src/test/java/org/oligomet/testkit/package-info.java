@NullMarked
package org.oligomet.testkit;

import org.jspecify.annotations.NullMarked;
