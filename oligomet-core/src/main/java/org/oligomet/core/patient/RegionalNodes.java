package org.oligomet.core.patient;

import java.util.Optional;

/** What a staging says of the regional lymph nodes: its N category without subdivisions. */
public enum RegionalNodes {
    /** The staging has no N category. */
    NOT_ASSIGNED,
    /** They could not be assessed. */
    NX,
    N0,
    N1,
    N2,
    N3;

    static RegionalNodes of(Optional<String> n) {
        return n.map(category -> switch (category.substring(0, Math.min(2, category.length()))) {
                    case "N0" -> N0;
                    case "N1" -> N1;
                    case "N2" -> N2;
                    case "N3" -> N3;
                    default -> NX;
                })
                .orElse(NOT_ASSIGNED);
    }
}
