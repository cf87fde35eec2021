package org.oligomet.core.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oligomet.core.criteria.AgeAtLeast;
import org.oligomet.core.criteria.AssessmentGiven;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.DriverAltered;
import org.oligomet.core.criteria.LabLimit;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.PerformanceAtMost;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.AlterationResult;
import org.oligomet.core.patient.Assessment;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.Biomarker;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.LabResult;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PerformanceScale;
import org.oligomet.core.patient.PerformanceStatus;
import org.oligomet.core.time.ClinicalDate;

/** Changes that bear on rules about the person: age, performance, laboratory, genes, judgements. */
final class PersonRemedies {

    private static final int MONTHS = 12;

    private PersonRemedies() {}

    static boolean add(Situation situation, Criterion rule, boolean met) {
        if (rule instanceof AgeAtLeast age) {
            age(situation, age, met);
        } else if (rule instanceof AssessmentGiven given) {
            judgement(situation, given.kind(), met);
        } else if (rule instanceof PerformanceAtMost performance) {
            performance(situation, performance, met);
        } else if (rule instanceof DriverAltered driver) {
            driver.genes().forEach(gene -> gene(situation, gene, met));
        } else if (rule instanceof LabLimit lab) {
            laboratory(situation, lab, met);
        } else {
            return false;
        }
        return true;
    }

    private static void age(Situation situation, AgeAtLeast rule, boolean met) {
        Optional<ClinicalDate> born = situation.patient.born();
        if (met && born.isPresent()) {
            long day = born.get().latestDayPlusMonths(MONTHS * rule.years());
            situation.waitUntil(ClinicalDate.ofDay(situation.asOf.timeline(), day));
        }
        ClinicalDate limit = Situation.monthsBefore(situation.asOf, MONTHS * rule.years());
        ClinicalDate other = met ? limit : limit.plusDays(1);
        situation.add(
                Topic.BIRTH,
                situation.kindOf(rule),
                Message.of("whatif.age", "years", rule.years()),
                rule.verdict(situation.facts).isDecided() ? Situation.yesNo(!met) : Situation.UNKNOWN,
                Situation.yesNo(met),
                (patient, asOf) -> Patient.builder().from(patient).born(other).build());
    }

    /** A clinical judgement with the other answer. */
    static void judgement(Situation situation, AssessmentKind kind, boolean answer) {
        Verdict now = new AssessmentGiven(kind).verdict(situation.facts);
        situation.add(
                Topic.of(kind),
                Situation.kindOf(now),
                Message.of("whatif.assessment", "kind", kind),
                now.isDecided() ? Situation.yesNo(now == Verdict.MET) : Situation.NOT_RECORDED,
                Situation.yesNo(answer),
                (patient, asOf) -> {
                    List<Assessment> rest =
                            new ArrayList<>(Situation.without(patient.assessments(), a -> a.kind() == kind));
                    rest.add(new Assessment(asOf, kind, answer));
                    return Patient.builder().from(patient).assessments(rest).build();
                });
    }

    private static void performance(Situation situation, PerformanceAtMost rule, boolean met) {
        int value = met ? rule.ecog() : rule.ecog() + 1;
        if (value > 5) {
            return;
        }
        Verdict now = rule.verdict(situation.facts);
        Optional<PerformanceStatus> last = situation.patient.performanceStatuses().stream()
                .filter(p -> p.scale() == PerformanceScale.ECOG)
                .reduce((a, b) -> b.date().latestDay() >= a.date().latestDay() ? b : a);
        situation.add(
                Topic.PERFORMANCE,
                Situation.kindOf(now),
                Message.of("whatif.performance", "days", rule.withinDays()),
                now.isDecided() && last.isPresent() ? Situation.value(last.get().value()) : Situation.NOT_RECORDED,
                Situation.value(value),
                (patient, asOf) -> {
                    List<PerformanceStatus> rest = new ArrayList<>(
                            Situation.without(patient.performanceStatuses(), p -> p.scale() == PerformanceScale.ECOG));
                    rest.add(new PerformanceStatus(asOf, PerformanceScale.ECOG, value));
                    return Patient.builder()
                            .from(patient)
                            .performanceStatuses(rest)
                            .build();
                });
    }

    private static void gene(Situation situation, Gene gene, boolean altered) {
        Verdict now = new DriverAltered(Set.of(gene)).verdict(situation.facts);
        if (now == Verdict.of(altered)) {
            return;
        }
        AlterationResult result = altered ? AlterationResult.ALTERED : AlterationResult.NOT_ALTERED;
        situation.add(
                Topic.gene(gene),
                Situation.kindOf(now),
                Message.of("whatif.gene", "gene", gene.name()),
                now.isDecided() ? altered(now == Verdict.MET) : Situation.NOT_RECORDED,
                altered(altered),
                (patient, asOf) -> {
                    List<Biomarker> rest = new ArrayList<>(Situation.without(
                            patient.biomarkers(),
                            b -> b instanceof Biomarker.DriverAlteration one && one.gene() == gene));
                    rest.add(new Biomarker.DriverAlteration(asOf, gene, result, Optional.empty()));
                    return Patient.builder().from(patient).biomarkers(rest).build();
                });
    }

    private static Message altered(boolean altered) {
        return Message.of(altered ? "whatif.altered" : "whatif.not-altered");
    }

    private static void laboratory(Situation situation, LabLimit rule, boolean met) {
        Optional<ClinicalDate> ended = situation.facts.inductionEnded();
        if (ended.isEmpty()) {
            CourseRemedies.inductionOver(situation);
        }
        ended.ifPresent(end -> situation.waitUntil(end.plusDays(rule.daysAfterInduction())));
        boolean times = rule.limit() == LabLimit.Limit.AT_MOST_TIMES_UPPER_LIMIT;
        double value = met ? rule.bound() : times ? rule.bound() * 2 : rule.bound() / 2;
        LabResult.Builder result =
                LabResult.builder().analyte(rule.analytes().get(0)).value(value).unit(rule.unit());
        if (times) {
            // In multiples of the limit of normal.
            result.upperLimitOfNormal(1);
        }
        String analyte = rule.analytes().get(0);
        situation.add(
                Topic.laboratory(analyte),
                situation.kindOf(rule),
                Message.of("whatif.laboratory", "analyte", analyte),
                rule.verdict(situation.facts).isDecided() ? Message.of("whatif.out-of-bounds") : Situation.NOT_RECORDED,
                Message.of(
                        times ? "whatif.times" : met ? "whatif.at-least" : "whatif.below",
                        "bound",
                        Math.rint(value) == value ? Long.toString((long) value) : Double.toString(value),
                        "unit",
                        rule.unit()),
                (patient, asOf) -> {
                    List<LabResult> rest = new ArrayList<>(Situation.without(
                            patient.labResults(),
                            l -> rule.analytes().stream().anyMatch(l.analyte()::equalsIgnoreCase)));
                    rest.add(result.date(asOf).build());
                    return Patient.builder().from(patient).labResults(rest).build();
                });
    }
}
