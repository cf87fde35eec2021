package org.oligomet.core.evidence;

import java.util.Optional;

/** What a published figure is about. */
public enum PublishedEndpoint {
    OVERALL_SURVIVAL("overall-survival"),
    PROGRESSION_FREE_SURVIVAL("progression-free-survival"),
    /** Its count threshold was not in what was read. */
    WIDESPREAD_PROGRESSION(""),
    /** Survival without androgen deprivation. */
    ADT_FREE_SURVIVAL(""),
    SURVIVAL_AFTER_PROGRESSION(""),
    /** No outcome: how many were enrolled. */
    ENROLMENT("");

    private final String endpointId;

    PublishedEndpoint(String endpointId) {
        this.endpointId = endpointId;
    }

    /** Id of the endpoint of this library with the same events; empty if it has none. */
    public Optional<String> endpointId() {
        return endpointId.isEmpty() ? Optional.empty() : Optional.of(endpointId);
    }

    static PublishedEndpoint parse(String text) {
        if (text.startsWith("enrolled")) {
            return ENROLMENT;
        }
        if (text.startsWith("widespread progression")) {
            return WIDESPREAD_PROGRESSION;
        }
        return switch (text) {
            case "OS" -> OVERALL_SURVIVAL;
            case "PFS", "PFS from LAT" -> PROGRESSION_FREE_SURVIVAL;
            case "ADT-free survival" -> ADT_FREE_SURVIVAL;
            case "survival after progression" -> SURVIVAL_AFTER_PROGRESSION;
            default -> throw new IllegalArgumentException("endpoint: “" + text + "” is not known");
        };
    }
}
