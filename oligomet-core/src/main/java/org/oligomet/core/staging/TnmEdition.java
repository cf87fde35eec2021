package org.oligomet.core.staging;

import org.oligomet.core.definition.VerificationStatus;

/**
 * An edition of TNM for the lung.
 *
 * <p>M categories: edition 8, Eberhardt et al. 2015, PMID 26536193; edition 9, Fong et al., J Thorac Oncol 2024;19:786-802,
 * doi:10.1016/j.jtho.2024.01.019. Both verified.
 */
public enum TnmEdition {
    EIGHTH(8, VerificationStatus.VERIFIED_2ND),
    NINTH(9, VerificationStatus.RECALLED_H);

    private final int number;
    private final VerificationStatus groupsOfM0;

    TnmEdition(int number, VerificationStatus groupsOfM0) {
        this.number = number;
        this.groupsOfM0 = groupsOfM0;
    }

    /** 8 or 9, as in a recorded staging. */
    public int number() {
        return number;
    }

    /** How far the M categories and the groups IVA and IVB were checked. */
    public VerificationStatus status() {
        return VerificationStatus.VERIFIED;
    }

    /**
     * How far the groups without metastases were checked: those of edition 8 were read in the patient guideline of the
     * NCCN of 2018, which prints the table of the AJCC; those of edition 9 are recalled and unverified.
     */
    public VerificationStatus groupsOfM0() {
        return groupsOfM0;
    }
}
