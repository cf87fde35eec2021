package org.oligomet.core.response;

import java.util.ArrayList;
import java.util.List;
import org.oligomet.core.criteria.Verdict;

/** Whether later visits confirm a response. */
final class Confirmation {

    private Confirmation() {}

    static List<RecistAssessment> of(List<RecistAssessment> assessments, int days) {
        List<RecistAssessment> confirmed = new ArrayList<>();
        for (int i = 0; i < assessments.size(); i++) {
            RecistAssessment one = assessments.get(i);
            boolean response = one.category() == RecistCategory.COMPLETE_RESPONSE
                    || one.category() == RecistCategory.PARTIAL_RESPONSE;
            confirmed.add(
                    response
                            ? RecistAssessment.builder()
                                    .from(one)
                                    .confirmed(confirmed(one, assessments.subList(i + 1, assessments.size()), days))
                                    .build()
                            : one);
        }
        return confirmed;
    }

    /** The same response or a better one late enough, and nothing worse before it; what is not evaluable is passed over. */
    private static Verdict confirmed(RecistAssessment one, List<RecistAssessment> later, int days) {
        long from = one.date().latestDay() + days;
        for (RecistAssessment next : later) {
            if (next.category() == RecistCategory.NOT_EVALUABLE) {
                continue;
            }
            if (next.category().compareTo(one.category()) > 0) {
                return Verdict.NOT_MET;
            }
            if (next.date().earliestDay() >= from) {
                return Verdict.MET;
            }
        }
        return Verdict.UNDETERMINED;
    }
}
