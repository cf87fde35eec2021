package org.oligomet.core.response;

import org.oligomet.core.definition.VerificationStatus;

/**
 * What the answers rest on, with how far each rule was checked. Source: Eisenhauer et al., Eur J Cancer 2009;45:228-247,
 * doi:10.1016/j.ejca.2008.10.026, read in secondary tables.
 */
public enum RecistRule {
    /** Measurable: longest diameter 10 mm or more, 20 mm on a radiograph; nodes as target 15 mm or more in short axis. */
    MEASURABLE(VerificationStatus.VERIFIED_2ND),
    /** With slices above 5 mm, twice the slice. A slice thickness that is not recorded is taken as 5 mm or less. */
    SLICE(VerificationStatus.RECALLED_H),
    /** At most five targets, two per organ; all nodes are one organ. */
    TARGETS(VerificationStatus.VERIFIED_2ND),
    /** Where the caller names no targets: the largest that are measurable, of equal ones the first id. */
    CHOICE_OF_TARGETS(VerificationStatus.ASSUMPTION),
    /** Bone, effusions, leptomeninges and other diffuse disease are not measurable. */
    NOT_MEASURABLE(VerificationStatus.VERIFIED_2ND),
    /** A lesion with local therapy, to itself or to its place, is no target unless it has progressed since. */
    TREATED_LESION(VerificationStatus.VERIFIED_2ND),
    /** Partial response: the sum is at least 30 % below that of baseline. */
    PARTIAL_RESPONSE(VerificationStatus.VERIFIED_2ND),
    /** Progression: the sum is at least 20 % and 5 mm above its nadir, baseline included. */
    PROGRESSION(VerificationStatus.VERIFIED_2ND),
    /** Complete response: all gone, nodes below 10 mm in short axis. */
    COMPLETE_RESPONSE(VerificationStatus.VERIFIED_2ND),
    /** A new lesion is progression. */
    NEW_LESION(VerificationStatus.VERIFIED_2ND),
    /** Unequivocal progression of a non-target lesion; a recorded judgement or event of progression is read as such. */
    NON_TARGET(VerificationStatus.VERIFIED_2ND),
    /** A target that is seen but too small to measure counts 5 mm; read so if it is judged responding without a diameter. */
    TOO_SMALL(VerificationStatus.RECALLED_H),
    /** Complete or partial response is confirmed no sooner than four weeks later. */
    CONFIRMATION(VerificationStatus.RECALLED_H),
    /** Which examinations make one visit; a lesion that has resolved stays so until it is seen again. */
    VISITS(VerificationStatus.ASSUMPTION),
    /** Progression of one lesion: new, or 20 % and 5 mm above its own nadir. It is no part of RECIST. */
    LESION_PROGRESSION(VerificationStatus.ASSUMPTION);

    private final VerificationStatus status;

    RecistRule(VerificationStatus status) {
        this.status = status;
    }

    public VerificationStatus status() {
        return status;
    }
}
