package org.oligomet.core.response;

/** Response by RECIST 1.1, of target lesions, non-target lesions or overall. */
public enum RecistCategory {
    COMPLETE_RESPONSE("CR"),
    PARTIAL_RESPONSE("PR"),
    STABLE_DISEASE("SD"),
    /** Neither complete response nor progression, where there is no target lesion. */
    NON_CR_NON_PD("non-CR/non-PD"),
    PROGRESSIVE_DISEASE("PD"),
    NOT_EVALUABLE("NE");

    private final String code;

    RecistCategory(String code) {
        this.code = code;
    }

    /** As it is written, such as {@code "PR"}. */
    public String code() {
        return code;
    }
}
