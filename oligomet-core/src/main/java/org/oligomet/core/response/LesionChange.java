package org.oligomet.core.response;

import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.Site;

/**
 * One lesion at one visit.
 *
 * @param lesionId its id; not shown by {@code toString()}
 * @param site where it is
 * @param isTarget whether it is in the sum
 * @param isNew whether it was first seen after baseline
 * @param diameter short axis of a node, longest diameter of all else; 0 once it has resolved
 * @param progressive new, judged progressing, or grown from its own nadir; our assumption, no part of RECIST
 */
public record LesionChange(
        String lesionId, Site site, boolean isTarget, Verdict isNew, MmRange diameter, Verdict progressive) {

    @Override
    public String toString() {
        return site
                + (isTarget ? ", target: " : ": ")
                + diameter
                + (isNew == Verdict.MET ? ", new" : "")
                + (progressive == Verdict.MET
                        ? ", progressive"
                        : progressive == Verdict.UNDETERMINED ? ", progression open" : "");
    }
}
