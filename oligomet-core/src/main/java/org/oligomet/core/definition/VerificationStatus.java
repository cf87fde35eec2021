package org.oligomet.core.definition;

/** How far a statement was checked against its source. It travels with the statement to the user. */
public enum VerificationStatus {
    /** Read in the source named, usually an abstract, a registry record or a table. */
    VERIFIED("verified"),
    /** Read in a secondary source. */
    VERIFIED_2ND("verified in a secondary source"),
    /** From general knowledge with high confidence; not yet re-read in the source. */
    RECALLED_H("recalled, high confidence; unverified"),
    /** From general knowledge with medium confidence; not yet re-read in the source. */
    RECALLED_M("recalled, medium confidence; unverified"),
    /** From general knowledge with low confidence; not yet re-read in the source. */
    RECALLED_L("recalled, low confidence; unverified"),
    /** Computed from published figures. */
    DERIVED("derived"),
    /** Our own choice where the source is silent. */
    ASSUMPTION("our assumption");

    private final String label;

    VerificationStatus(String label) {
        this.label = label;
    }

    /** The status in words. */
    public String label() {
        return label;
    }
}
