package org.oligomet.core.criteria;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.SiteRelation;
import org.oligomet.core.patient.Treatment;

/**
 * No metastasis that was ablated, resected or ablatively irradiated is active again. A metastasis without such therapy
 * does not matter if the record holds any treatment, for then its list is taken as complete; a record that lists no
 * metastasis leaves the question open.
 */
public record TreatedMetastasesControlled() implements Criterion {

    @Override
    public String id() {
        return "treated-metastases-controlled";
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of();
    }

    @Override
    public Verdict verdict(Facts facts) {
        LesionTable lesions = facts.lesions();
        Verdict all = Verdict.MET;
        boolean listed = false;
        for (int i = 0; i < lesions.size; i++) {
            if (isMetastasis(lesions, i)) {
                listed |= lesions.existence[i] == Certainty.CERTAIN && lesions.relation[i] == SiteRelation.Kind.DISTANT;
                all = all.and(controlled(facts, i));
            }
        }
        return listed ? all : all.and(Verdict.UNDETERMINED);
    }

    private static boolean isMetastasis(LesionTable lesions, int i) {
        return lesions.existence[i] != Certainty.NO
                && lesions.relation[i] != SiteRelation.Kind.REGIONAL
                && lesions.relation[i] != SiteRelation.Kind.LOCAL_EXTENSION;
    }

    private static Verdict controlled(Facts facts, int i) {
        LesionTable lesions = facts.lesions();
        if ((lesions.states[i] & LesionTable.PRESENT) == 0) {
            return Verdict.MET;
        }
        int treated = treated(facts, i);
        if (treated == Certainty.NO) {
            return facts.hasCertainTreatment() ? Verdict.MET : Verdict.UNDETERMINED;
        }
        boolean surely = treated == Certainty.CERTAIN
                && lesions.states[i] == LesionTable.PRESENT
                && lesions.existence[i] == Certainty.CERTAIN
                && lesions.relation[i] == SiteRelation.Kind.DISTANT;
        return surely ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }

    /** {@link Certainty} that the lesion has ever been ablated, resected or ablatively irradiated. */
    private static int treated(Facts facts, int i) {
        List<LesionStatus> statuses = facts.lesions().lesion[i].statuses();
        int treated = Certainty.NO;
        for (int s = 0; s < statuses.size(); s++) {
            LesionStatus status = statuses.get(s);
            if (status.state() == LesionState.ABLATED || status.state() == LesionState.RESECTED) {
                treated = Math.max(
                        treated,
                        Certainty.onOrBefore(
                                status.date().earliestDay(), status.date().latestDay(), facts.asOf()));
            }
        }
        List<Treatment> treatments = facts.patient().treatments();
        for (int t = 0; t < treatments.size(); t++) {
            Treatment treatment = treatments.get(t);
            if (LesionTable.treats(treatment, facts.lesions().lesion[i])) {
                treated = Math.max(
                        treated,
                        Certainty.onOrBefore(
                                treatment.start().earliestDay(),
                                treatment.start().latestDay(),
                                facts.asOf()));
            }
        }
        return treated;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder =
                Leaf.of(this, verdict, Message.of("treated-metastases-controlled." + verdict.name()));
        LesionTable lesions = facts.lesions();
        Set<DataRequirement> missing = new LinkedHashSet<>();
        for (int i = 0; i < lesions.size; i++) {
            if (isMetastasis(lesions, i)) {
                Verdict one = controlled(facts, i);
                if (treated(facts, i) != Certainty.NO) {
                    builder.addEvidence(CountReport.lesion(lesions, i, "fact.treated." + one.name()));
                }
                if (!verdict.isDecided() && !one.isDecided()) {
                    DataKind kind = treated(facts, i) == Certainty.NO ? DataKind.LOCAL_THERAPY : DataKind.LESION_STATUS;
                    missing.add(
                            DataRequirement.of(kind, lesions.lesion[i].site().organ()));
                }
            }
        }
        if (!verdict.isDecided() && missing.isEmpty()) {
            missing.add(DataRequirement.of(DataKind.LESION_COUNT));
        }
        return builder.missing(missing).build();
    }
}
