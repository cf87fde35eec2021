/** Random patients and survival data, and the laws that criteria keep, for property tests with jqwik. */
@NullMarked
package org.oligomet.testkit;

import org.jspecify.annotations.NullMarked;
