package org.oligomet.core.state;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.CoveragePolicy;
import org.oligomet.core.criteria.DataKind;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Evidence;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.MetastasisCount;
import org.oligomet.core.criteria.MetastaticDisease;
import org.oligomet.core.criteria.TimeFrame;
import org.oligomet.core.criteria.TreatedLesionRule;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.DiseaseEvent;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.LesionPathology;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.PathologyResult;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.ReportedCount;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.time.ClinicalDate;

/** Whether there was polymetastatic disease before the date judged (question 1). */
final class Past {

    private final StateRules rules;
    private final Patient patient;
    private final ClinicalDate now;
    private final Therapies therapies;
    private final Episodes episodes;
    private final CountingPolicy counting;
    private final Set<DataRequirement> missing = new LinkedHashSet<>();
    private final List<Evidence> evidence = new ArrayList<>();

    Past(StateRules rules, Facts facts, Therapies therapies, Episodes episodes) {
        this.rules = rules;
        this.now = facts.snapshot().asOf();
        this.therapies = therapies;
        this.episodes = episodes;
        this.patient = inHindsight(facts.patient(), now);
        CountingPolicy.Builder policy = CountingPolicy.builder().from(rules.counting());
        if (rules.pastCount() == PastCount.LIFETIME) {
            policy.timeFrame(TimeFrame.LIFETIME).treatedLesions(TreatedLesionRule.COUNTED);
        }
        this.counting = policy.build();
    }

    /**
     * What is known by now about the findings of the past: what was benign was not a metastasis then, and what is regional
     * for a primary that was found later was regional then.
     */
    private static Patient inHindsight(Patient patient, ClinicalDate now) {
        List<MetastaticLesion> lesions = new ArrayList<>();
        long first = now.earliestDay();
        for (MetastaticLesion lesion : patient.lesions()) {
            boolean benign = false;
            for (LesionPathology report : lesion.pathology()) {
                benign |= report.result() == PathologyResult.NOT_MALIGNANT
                        && report.date().isCertainlyOnOrBefore(now);
            }
            if (!benign || lesion.isConfirmedByHistology()) {
                lesions.add(lesion);
                first = Math.min(first, lesion.firstSeen().earliestDay());
            }
        }
        List<PrimaryTumor> primaries = new ArrayList<>();
        for (PrimaryTumor primary : patient.primaries()) {
            primaries.add(
                    primary.diagnosed().latestDay() <= first
                            ? primary
                            : PrimaryTumor.builder()
                                    .from(primary)
                                    .diagnosed(ClinicalDate.ofDay(now.timeline(), first))
                                    .build());
        }
        return Patient.builder()
                .from(patient)
                .lesions(lesions)
                .primaries(primaries)
                .build();
    }

    Evaluation evaluate() {
        Verdict verdict = onRecord();
        if (verdict == Verdict.NOT_MET) {
            verdict = withBaseline();
        }
        Evaluation.Builder builder = Answers.of(Question.Q1, verdict, "limit", rules.polymetastaticAbove())
                .evidence(evidence);
        if (verdict == Verdict.UNDETERMINED) {
            if (missing.isEmpty()) {
                missing.add(DataRequirement.of(DataKind.LESION_COUNT));
            }
            builder.missing(missing);
        }
        return builder.build();
    }

    /** What the findings on record say: more than the limit at one time, perhaps, or not. */
    private Verdict onRecord() {
        Verdict verdict = Verdict.NOT_MET;
        for (ClinicalDate date : dates()) {
            Facts then = Facts.of(patient.asOf(date));
            if (new MetastasisCount(counting, rules.polymetastaticAbove() + 1, OptionalInt.empty()).verdict(then)
                    == Verdict.MET) {
                evidence.clear();
                evidence.add(
                        Evidence.of(Message.of("fact.polymetastatic", "limit", rules.polymetastaticAbove()), date));
                return Verdict.MET;
            }
            if (mayHaveBeenMore(then)) {
                evidence.add(Evidence.of(
                        Message.of("fact.polymetastatic.perhaps", "limit", rules.polymetastaticAbove()), date));
                verdict = Verdict.UNDETERMINED;
            }
        }
        for (DiseaseEvent event : patient.diseaseEvents()) {
            if (event.kind() == DiseaseEventKind.WIDESPREAD_PROGRESSION
                    && event.date().isPossiblyBefore(now)) {
                evidence.add(Evidence.of(Message.of("fact.event", "kind", event.kind()), event.date()));
                verdict = Verdict.UNDETERMINED;
            }
        }
        return verdict;
    }

    /** Days on which the number of metastases on record may have been largest. */
    private List<ClinicalDate> dates() {
        Set<Long> days = new TreeSet<>();
        for (MetastaticLesion lesion : patient.lesions()) {
            days.add(lesion.firstSeen().earliestDay());
            days.add(lesion.firstSeen().latestDay());
        }
        for (ReportedCount count : patient.reportedCounts()) {
            days.add(count.periodEnd().latestDay());
        }
        List<ClinicalDate> dates = new ArrayList<>();
        for (long day : days) {
            if (day < now.earliestDay()) {
                dates.add(ClinicalDate.ofDay(now.timeline(), day));
            }
        }
        return dates;
    }

    private boolean mayHaveBeenMore(Facts then) {
        List<Verdict> counted = then.counted(counting);
        int most = 0;
        for (int i = 0; i < counted.size(); i++) {
            if (counted.get(i) != Verdict.NOT_MET) {
                boolean diffuse = then.patient().lesions().get(i).site().organ().isDiffuse();
                most += diffuse ? rules.polymetastaticAbove() + 1 : 1;
            }
        }
        return most > rules.polymetastaticAbove();
    }

    /**
     * A record without polymetastatic disease excludes it only if somebody looked before systemic therapy could have
     * reduced it. Findings without any earlier treatment are the first picture, whatever is known of it now.
     */
    private Verdict withBaseline() {
        if (!therapies.isListKnown() && !episodes.isRecentlyFound()) {
            // A therapy that is not on record may have come before what is.
            missing.add(DataRequirement.of(DataKind.SYSTEMIC_THERAPY, "@Therapy.BEFORE"));
            return Verdict.UNDETERMINED;
        }
        List<SystemicTherapy> needed = needingBaseline();
        Verdict excluded = Verdict.MET;
        for (SystemicTherapy therapy : needed) {
            excluded = excluded.and(Verdict.of(hasBaseline(therapy)));
        }
        return excluded == Verdict.MET ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }

    private List<SystemicTherapy> needingBaseline() {
        long firstCertain = Long.MAX_VALUE;
        for (SystemicTherapy therapy : therapies.systemic()) {
            if (therapies.anticancer(therapy) == Verdict.MET) {
                firstCertain = Math.min(firstCertain, therapy.start().latestDay());
            }
        }
        List<SystemicTherapy> needed = new ArrayList<>();
        for (SystemicTherapy therapy : therapies.systemic()) {
            boolean counts = rules.baseline() == BaselineRule.EVERY_THERAPY
                    || therapy.start().earliestDay() <= firstCertain;
            if (counts && therapy.start().isPossiblyBefore(now)) {
                needed.add(therapy);
            }
        }
        return needed;
    }

    /** Whether, whenever the therapy began, the whole body had been looked at in time and held no more than the limit. */
    private boolean hasBaseline(SystemicTherapy therapy) {
        ClinicalDate start = therapy.start().earliest();
        long vague = therapy.start().latestDay() - therapy.start().earliestDay();
        CoveragePolicy coverage = counting.coverage();
        if (start.isCertainlyAfter(now) || vague > coverage.maxAgeDays()) {
            missing.add(DataRequirement.of(DataKind.EXACT_DATE, "@Date.THERAPY_START"));
            return false;
        }
        CountingPolicy before = CountingPolicy.builder()
                .from(counting)
                .coverage(CoveragePolicy.builder()
                        .from(coverage)
                        .maxAgeDays(coverage.maxAgeDays() - (int) vague)
                        .build())
                .build();
        Facts then = Facts.of(patient.asOf(start));
        if (new MetastaticDisease(before).verdict(then) == Verdict.NOT_MET) {
            evidence.add(Evidence.of(Message.of("fact.baseline.none"), therapy.start()));
            return true;
        }
        Evaluation few = new MetastasisCount(before, 0, OptionalInt.of(rules.polymetastaticAbove())).evaluate(then);
        if (few.verdict() == Verdict.MET) {
            evidence.add(Evidence.of(
                    Message.of("fact.baseline.few", "limit", rules.polymetastaticAbove()), therapy.start()));
            return true;
        }
        missing.addAll(few.missing());
        return false;
    }
}
