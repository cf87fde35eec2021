@NullMarked
package org.oligomet.stats.ledger;

import org.jspecify.annotations.NullMarked;
