/**
 * What needs both trunks: how far definitions agree, how far a result hangs on the definition, and what better staging does
 * to the survival of each class.
 */
@NullMarked
@OligometStyle
package org.oligomet.analysis;

import org.jspecify.annotations.NullMarked;
import org.oligomet.core.OligometStyle;
