/** Published definitions of oligometastatic disease as data, clause by clause. */
@NullMarked
@OligometStyle
package org.oligomet.core.definition;

import org.jspecify.annotations.NullMarked;
import org.oligomet.core.OligometStyle;
