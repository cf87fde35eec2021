package org.oligomet.core.state;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.oligomet.core.criteria.DataKind;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Evidence;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.MetastasisCount;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.DiseaseEvent;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.Measurement;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.SiteRelation;
import org.oligomet.core.patient.Target;
import org.oligomet.core.time.ClinicalDate;

/**
 * Which metastases are progressive on current imaging (question 5): new, growing or regrowing. A recorded judgement comes
 * first, then a lesion first seen now is new, then the diameters are compared.
 */
final class Progression {

    private final StateRules rules;
    private final Facts facts;
    private final ClinicalDate now;
    private final ClinicalDate from;
    private final List<Verdict> counted;
    private final List<Verdict> progressive = new ArrayList<>();
    private final int certain;
    private final int possible;
    private final boolean allListed;

    Progression(StateRules rules, Facts facts) {
        this.rules = rules;
        this.facts = facts;
        this.now = facts.snapshot().asOf();
        this.from = now.plusDays(-rules.currentImagingDays());
        this.counted = facts.counted(rules.counting());
        int active = 0;
        int lower = 0;
        int upper = 0;
        for (int i = 0; i < counted.size(); i++) {
            Verdict one = counted.get(i).and(progressive(lesion(i)));
            progressive.add(one);
            active += counted.get(i) == Verdict.NOT_MET ? 0 : 1;
            lower += one == Verdict.MET ? 1 : 0;
            upper += one == Verdict.NOT_MET ? 0 : 1;
        }
        certain = lower;
        possible = upper;
        allListed = new MetastasisCount(rules.counting(), 0, OptionalInt.of(active)).verdict(facts) == Verdict.MET;
    }

    private MetastaticLesion lesion(int i) {
        return facts.patient().lesions().get(i);
    }

    /** Whether a lesion, if it is a metastasis that is there, is progressive now. */
    private Verdict progressive(MetastaticLesion lesion) {
        Verdict judged = judged(lesion);
        if (judged.isDecided()) {
            return judged;
        }
        if (mayBeJudged(lesion)) {
            return Verdict.UNDETERMINED;
        }
        if (isNew(lesion)) {
            return Verdict.MET;
        }
        return rules.growth().grown(lesion, from, now);
    }

    private static boolean isJudgement(LesionStatus status) {
        return status.state() != LesionState.ACTIVE;
    }

    /** Whether some judgement may be current, though its date does not tell for sure. */
    private boolean mayBeJudged(MetastaticLesion lesion) {
        return lesion.statuses().stream()
                .anyMatch(s -> isJudgement(s) && s.date().latestDay() >= from.earliestDay());
    }

    /** What the latest judgement on current imaging says; all that may be the latest must agree. */
    private Verdict judged(MetastaticLesion lesion) {
        long last = Long.MIN_VALUE;
        for (LesionStatus status : lesion.statuses()) {
            if (isJudgement(status) && status.date().isCertainlyOnOrBefore(now)) {
                last = Math.max(last, status.date().earliestDay());
            }
        }
        Verdict all = null;
        for (LesionStatus status : lesion.statuses()) {
            if (isJudgement(status) && status.date().latestDay() >= last) {
                boolean current = status.date().earliestDay() >= from.earliestDay()
                        && status.date().isCertainlyOnOrBefore(now);
                Verdict one = current ? Verdict.of(status.state() == LesionState.PROGRESSING) : Verdict.UNDETERMINED;
                all = all == null || all == one ? one : Verdict.UNDETERMINED;
            }
        }
        Verdict verdict = all == null ? Verdict.UNDETERMINED : all;
        return verdict == Verdict.MET ? verdict : verdict.or(eventOf(lesion));
    }

    /** A progression that names the lesion. */
    private Verdict eventOf(MetastaticLesion lesion) {
        for (DiseaseEvent event : facts.patient().diseaseEvents()) {
            boolean current = event.date().earliestDay() >= from.earliestDay()
                    && event.date().isCertainlyOnOrBefore(now);
            if (current
                    && event.kind() != DiseaseEventKind.WIDESPREAD_PROGRESSION
                    && event.targets().contains(new Target.OfLesion(lesion.id()))) {
                return Verdict.MET;
            }
        }
        return Verdict.NOT_MET;
    }

    /** First seen on current imaging, and not measured again since. */
    private boolean isNew(MetastaticLesion lesion) {
        if (lesion.firstSeen().earliestDay() < from.earliestDay()
                || !lesion.firstSeen().isCertainlyOnOrBefore(now)) {
            return false;
        }
        for (Measurement measurement : lesion.measurements()) {
            if (measurement.date().isPossiblyAfter(lesion.firstSeen())) {
                return false;
            }
        }
        return true;
    }

    /** Whether any is progressive; none is only if every metastasis is listed. */
    Verdict verdict() {
        if (certain > 0) {
            return Verdict.MET;
        }
        return possible == 0 && allListed && !mayBeElsewhere() ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }

    /** A current progression or new metastasis that names no lesion, or a place where one may be. */
    private boolean mayBeElsewhere() {
        return facts.patient().diseaseEvents().stream()
                .filter(e -> e.date().latestDay() >= from.earliestDay())
                .anyMatch(e -> e.targets().isEmpty() || e.targets().stream().anyMatch(this::mayBeMetastasis));
    }

    private boolean mayBeMetastasis(Target target) {
        return target instanceof Target.OfSite of
                && facts.patient().primaries().stream()
                        .map(of.site()::relationTo)
                        .noneMatch(relation -> relation.kind() == SiteRelation.Kind.REGIONAL
                                || relation.kind() == SiteRelation.Kind.LOCAL_EXTENSION);
    }

    /** Whether one to {@code limit} metastases are progressive. */
    Verdict within(int limit) {
        if (certain >= 1 && possible <= limit && allListed) {
            return Verdict.MET;
        }
        boolean none = possible == 0 && allListed && !mayBeElsewhere();
        return certain > limit || none ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }

    Evaluation evaluate() {
        Verdict verdict = verdict();
        Evaluation.Builder builder = Answers.of(Question.Q5, verdict, "days", rules.currentImagingDays());
        for (int i = 0; i < counted.size(); i++) {
            if (counted.get(i) != Verdict.NOT_MET) {
                MetastaticLesion one = lesion(i);
                builder.addEvidence(Evidence.of(
                                Message.of(
                                        "fact.progressive." + progressive.get(i),
                                        "site",
                                        one.site().organ()),
                                one.firstSeen())
                        .about(one.id()));
            }
        }
        return verdict.isDecided()
                ? builder.build()
                : builder.addAllMissing(missing()).build();
    }

    /** What would tell which metastases are progressive. */
    Set<DataRequirement> missing() {
        Set<DataRequirement> missing = new LinkedHashSet<>();
        for (int i = 0; i < counted.size(); i++) {
            if (!progressive.get(i).isDecided()) {
                missing.add(DataRequirement.of(
                        DataKind.LESION_STATUS, lesion(i).site().organ()));
            }
        }
        missing.addAll(new MetastasisCount(rules.counting(), 0, OptionalInt.of(counted.size()))
                .evaluate(facts)
                .missing());
        if (missing.isEmpty()) {
            missing.add(DataRequirement.of(DataKind.EXACT_DATE, "@Date.PROGRESSION"));
        }
        return missing;
    }
}
