package org.oligomet.core.state;

import org.oligomet.core.definition.VerificationStatus;

/** A branching of the ESTRO/EORTC tree. */
public enum Question {
    /** The entry: is there oligometastatic disease now, under the definition chosen? The tree itself fixes no number. */
    GATE(VerificationStatus.VERIFIED_2ND),
    /** Was there polymetastatic disease before the current diagnosis? Yes: induced. No: genuine. */
    Q1(VerificationStatus.VERIFIED),
    /** Was there oligometastatic disease before the current diagnosis? Yes: repeat. No: de novo. */
    Q2(VerificationStatus.VERIFIED),
    /** Was it first found more than six months after the primary? No: synchronous. Yes: metachronous. */
    Q3(VerificationStatus.RECALLED_H),
    /** Is the patient under active systemic therapy? No: oligorecurrence. */
    Q4(VerificationStatus.VERIFIED),
    /** Is any lesion progressive on current imaging? Yes: oligoprogression. No: oligopersistence. */
    Q5(VerificationStatus.VERIFIED);

    private final VerificationStatus status;

    Question(VerificationStatus status) {
        this.status = status;
    }

    /** How far the branching was checked against its source. */
    public VerificationStatus status() {
        return status;
    }
}
