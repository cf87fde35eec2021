package org.oligomet.io.internal.mapping;

import java.math.BigDecimal;

/** Units that registries count time in. */
enum DateUnit {
    DAYS,
    WEEKS,
    /** Of 30.4375 days. */
    MONTHS,
    /** Of 365.25 days. */
    YEARS;

    BigDecimal days() {
        return new BigDecimal(
                switch (this) {
                    case DAYS -> "1";
                    case WEEKS -> "7";
                    case MONTHS -> "30.4375";
                    case YEARS -> "365.25";
                });
    }
}
