/**
 * What would change a verdict: near misses, what to ask next, and on what definitions disagree.
 */
@NullMarked
@OligometStyle
package org.oligomet.core.whatif;

import org.jspecify.annotations.NullMarked;
import org.oligomet.core.OligometStyle;
