/** TNM of cancer of the lung from lesions: M category and stage group, editions 8 and 9. */
@NullMarked
@OligometStyle
package org.oligomet.core.staging;

import org.jspecify.annotations.NullMarked;
import org.oligomet.core.OligometStyle;
