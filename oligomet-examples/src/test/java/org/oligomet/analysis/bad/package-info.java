/** Code that breaks the rules, to prove that they see it. Never shipped. */
@NullMarked
package org.oligomet.analysis.bad;

import org.jspecify.annotations.NullMarked;
