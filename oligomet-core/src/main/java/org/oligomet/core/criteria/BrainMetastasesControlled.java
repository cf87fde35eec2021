package org.oligomet.core.criteria;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.patient.Assessment;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.LocalTherapy;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Radiotherapy;
import org.oligomet.core.patient.RadiotherapyTechnique;
import org.oligomet.core.patient.Target;
import org.oligomet.core.patient.Treatment;

/**
 * Every metastasis inside the skull is treated and stable; without any it is met. It needs a look at the brain. A
 * metastasis without local therapy is untreated if the record holds any treatment, for then its list is taken as
 * complete. Stable is one that was judged so ({@link AssessmentKind#BRAIN_METASTASES_STABLE}), or whose last status says
 * it.
 *
 * @param counting moment and coverage
 */
public record BrainMetastasesControlled(CountingPolicy counting) implements CountsMetastases {

    private static final AssessmentGiven STABLE = new AssessmentGiven(AssessmentKind.BRAIN_METASTASES_STABLE);

    @Override
    public String id() {
        return "brain-metastases-controlled";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("moment", counting.moment());
    }

    @Override
    public Criterion withCounting(CountingPolicy policy) {
        return new BrainMetastasesControlled(policy);
    }

    @Override
    public Verdict verdict(Facts facts) {
        LesionTable lesions = facts.lesions();
        Verdict all = Verdict.MET;
        for (int i = 0; i < lesions.size; i++) {
            if (isBrain(lesions, i)) {
                Verdict one = controlled(facts, i);
                boolean sure = lesions.existence[i] == Certainty.CERTAIN || one == Verdict.MET;
                all = all.and(sure ? one : Verdict.UNDETERMINED);
            }
        }
        return all.and(isUnseen(facts) ? Verdict.UNDETERMINED : Verdict.MET);
    }

    private static boolean isBrain(LesionTable lesions, int i) {
        return Sites.isIntracranial(lesions.system[i]) && lesions.existence[i] != Certainty.NO;
    }

    /** Whether the brain may hold metastases that are not on the list. */
    private boolean isUnseen(Facts facts) {
        CountTable table = facts.counts(counting);
        int brain = Sites.systemOf(OrganSite.BRAIN);
        boolean closed = (table.closedRegions() & Sites.BRAIN_REGION) != 0 || table.upperIn(brain) == 0;
        int listed = 0;
        for (int i = 0; i < facts.lesions().size; i++) {
            listed += facts.lesions().system[i] == brain ? 1 : 0;
        }
        return !closed || table.lowerIn(brain) > listed;
    }

    private static Verdict controlled(Facts facts, int i) {
        LesionTable lesions = facts.lesions();
        Verdict stable = stable(facts, i);
        if ((lesions.states[i] & LesionTable.PRESENT) == 0) {
            return stable;
        }
        return treated(facts, i).and(stable);
    }

    /** Local therapy to the lesion, to the brain, or to the whole brain. */
    private static Verdict treated(Facts facts, int i) {
        List<Treatment> treatments = facts.patient().treatments();
        // One that may have been treated, or have resolved, by now may be in no need of it.
        boolean perhaps = facts.lesions().states[i] != LesionTable.PRESENT;
        for (int t = 0; t < treatments.size(); t++) {
            if (treatments.get(t) instanceof LocalTherapy local && reaches(local, facts.lesions(), i)) {
                if (facts.snapshot().isCertain(local.start())) {
                    return Verdict.MET;
                }
                perhaps = true;
            }
        }
        return perhaps || !facts.hasCertainTreatment() ? Verdict.UNDETERMINED : Verdict.NOT_MET;
    }

    private static boolean reaches(LocalTherapy local, LesionTable lesions, int i) {
        if (LesionTable.targets(local, lesions.lesion[i])
                || (local instanceof Radiotherapy r && r.technique() == RadiotherapyTechnique.WHOLE_BRAIN)) {
            return true;
        }
        for (Target target : local.targets()) {
            if (target instanceof Target.OfSite of && of.site().organ() == OrganSite.BRAIN) {
                return true;
            }
        }
        return false;
    }

    /** The judgement of stability, or else the last status of the lesion. A progressing lesion is never stable. */
    private static Verdict stable(Facts facts, int i) {
        Verdict byStatus = Latest.<Facts, LesionStatus>judge(
                facts.lesions().lesion[i].statuses(),
                Long.MIN_VALUE,
                facts.asOf(),
                facts.asOf(),
                facts,
                BrainMetastasesControlled::isStable);
        if (byStatus == Verdict.NOT_MET) {
            return Verdict.NOT_MET;
        }
        Verdict judged = STABLE.verdict(facts);
        // What may yet turn out to be the last word keeps the question open.
        if (mayProgress(facts, i) || (!judged.isDecided() && isJudged(facts))) {
            return Verdict.UNDETERMINED;
        }
        return judged.isDecided() ? judged : byStatus;
    }

    private static boolean mayProgress(Facts facts, int i) {
        List<LesionStatus> statuses = facts.lesions().lesion[i].statuses();
        for (int s = 0; s < statuses.size(); s++) {
            if (statuses.get(s).state() == LesionState.PROGRESSING
                    && Latest.mayBeLatest(statuses, statuses.get(s), facts.asOf(), facts.asOf())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJudged(Facts facts) {
        List<Assessment> assessments = facts.patient().assessments();
        for (int i = 0; i < assessments.size(); i++) {
            if (assessments.get(i).kind() == AssessmentKind.BRAIN_METASTASES_STABLE) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Verdict isStable(Facts facts, LesionStatus status) {
        return switch (status.state()) {
            case STABLE, RESPONDING, ABLATED, RESECTED, RESOLVED -> Verdict.MET;
            case PROGRESSING -> Verdict.NOT_MET;
            case ACTIVE -> Verdict.UNDETERMINED;
        };
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder =
                Leaf.of(this, verdict, Message.of("brain-metastases-controlled." + verdict.name()));
        LesionTable lesions = facts.lesions();
        for (int i = 0; i < lesions.size; i++) {
            if (isBrain(lesions, i)) {
                builder.addEvidence(CountReport.lesion(
                        lesions, i, "fact.brain." + controlled(facts, i).name()));
            }
        }
        if (!verdict.isDecided()) {
            builder.missing(missing(facts));
        }
        return builder.build();
    }

    private Set<DataRequirement> missing(Facts facts) {
        Set<DataRequirement> missing = new LinkedHashSet<>();
        for (int i = 0; i < facts.lesions().size; i++) {
            if (isBrain(facts.lesions(), i) && controlled(facts, i) == Verdict.UNDETERMINED) {
                if (!stable(facts, i).isDecided()) {
                    missing.add(DataRequirement.of(DataKind.ASSESSMENT, AssessmentKind.BRAIN_METASTASES_STABLE));
                }
                if ((facts.lesions().states[i] & LesionTable.PRESENT) != 0
                        && !treated(facts, i).isDecided()) {
                    missing.add(DataRequirement.of(DataKind.LOCAL_THERAPY, OrganSite.BRAIN));
                }
            }
        }
        Window window = facts.counts(counting).window();
        if (isUnseen(facts)) {
            Imagings.add(missing, Sites.BRAIN_REGION, window.from(), window.to());
        }
        if (missing.isEmpty()) {
            missing.add(DataRequirement.of(DataKind.EXACT_DATE, OrganSite.BRAIN));
        }
        return missing;
    }
}
