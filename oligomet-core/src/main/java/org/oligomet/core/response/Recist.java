package org.oligomet.core.response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.DiseaseEvent;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.OrganSystem;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;

/**
 * Response by RECIST 1.1 from the lesions of a record, with the progression of single lesions beside it: the sum of
 * diameters hides one growing lesion among shrinking ones, and oligoprogression is no category of RECIST.
 *
 * <p>Every lesion on record takes part, regional nodes included. The record holds no diameters of the primary, so the sum
 * lacks it. Source: Eisenhauer et al., Eur J Cancer 2009;45:228-247, doi:10.1016/j.ejca.2008.10.026, read in secondary
 * tables; status by rule in {@link RecistRule}.
 */
public final class Recist {

    private final RecistRules rules;
    private final Set<String> targets;

    private Recist(RecistRules rules, Set<String> targets) {
        this.rules = rules;
        this.targets = targets;
    }

    /** Targets are chosen as {@link RecistRule#CHOICE_OF_TARGETS} says. */
    public static Recist withDefaults() {
        return new Recist(RecistRules.builder().build(), Set.of());
    }

    public Recist withRules(RecistRules newRules) {
        return new Recist(newRules, targets);
    }

    /** Target lesions by id, as the readers chose them at baseline; none for the choice of ours. */
    public Recist withTargets(Set<String> ids) {
        return new Recist(rules, new LinkedHashSet<>(ids));
    }

    public RecistRules rules() {
        return rules;
    }

    /**
     * The responses up to the date of the snapshot.
     *
     * @param baseline date of the baseline examination, known to the day and not after the snapshot
     * @throws IllegalArgumentException if the baseline is no such date, or a target is no lesion of the record, or there
     *     are more than the rules allow
     */
    public RecistCourse assess(Snapshot snapshot, ClinicalDate baseline) {
        if (!baseline.isExact() || !baseline.isCertainlyOnOrBefore(snapshot.asOf())) {
            throw new IllegalArgumentException(
                    "recist.baseline: " + baseline + "; it must be known to the day and not after " + snapshot.asOf());
        }
        Patient patient = snapshot.patient();
        Visit before = new Visit(baseline.earliestDay() - rules.baselineDays(), baseline.earliestDay());
        List<LesionCourse> all = new ArrayList<>();
        for (MetastaticLesion lesion : patient.lesions()) {
            LesionCourse course = new LesionCourse(patient, lesion, rules, before);
            if (course.isMalignant()) {
                all.add(course);
            }
        }
        all.sort(Comparator.comparing(c -> c.lesion().id()));
        List<LesionCourse> chosen = targets.isEmpty()
                ? new TargetChoice(patient, rules, before)
                        .among(all.stream()
                                .filter(c -> c.atBaseline() == Verdict.MET)
                                .toList())
                : named(all);
        List<LesionCourse> others = all.stream()
                .filter(c -> !chosen.contains(c) && c.atBaseline() != Verdict.NOT_MET)
                .toList();
        return assess(patient, baseline, before, all, chosen, new Judgement(rules, chosen, others));
    }

    private List<LesionCourse> named(List<LesionCourse> all) {
        List<LesionCourse> named =
                all.stream().filter(c -> targets.contains(c.lesion().id())).toList();
        if (named.size() < targets.size() || named.size() > rules.maxTargets()) {
            throw new IllegalArgumentException("recist.targets: " + targets.size() + " ids, of which " + named.size()
                    + " are malignant lesions of the record; all must be, and at most " + rules.maxTargets());
        }
        for (LesionCourse one : named) {
            OrganSystem organ = one.lesion().site().organ().system();
            long there = named.stream()
                    .filter(c -> c.lesion().site().organ().system() == organ)
                    .count();
            if (there > rules.maxTargetsPerOrgan()) {
                throw new IllegalArgumentException("recist.targets: " + there + " of " + organ + "; at most "
                        + rules.maxTargetsPerOrgan() + " targets of one organ");
            }
        }
        return named;
    }

    private RecistCourse assess(
            Patient patient,
            ClinicalDate baseline,
            Visit before,
            List<LesionCourse> all,
            List<LesionCourse> chosen,
            Judgement judgement) {
        MmRange base = judgement.sum(before);
        RecistCourse.Builder course = RecistCourse.builder()
                .baseline(baseline)
                .targets(chosen.stream().map(c -> c.lesion().id()).toList())
                .baselineSum(base);
        MmRange nadir = base;
        OptionalDouble recorded = base.exact();
        List<Visit> visits = Visit.after(patient, before.last(), rules.visitDays());
        List<RecistAssessment> assessments = new ArrayList<>();
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            MmRange sum = judgement.sum(visit);
            Verdict isNew = isNew(patient, all, before, visit);
            RecistCategory ofTargets = judgement.ofTargets(visit, base, recorded);
            RecistCategory ofOthers = judgement.ofOthers(visit);
            assessments.add(RecistAssessment.builder()
                    .date(ClinicalDate.ofDay(baseline.timeline(), visit.last()))
                    .firstDay(ClinicalDate.ofDay(baseline.timeline(), visit.first()))
                    .category(judgement.overall(ofTargets, ofOthers, isNew == Verdict.MET))
                    .possible(judgement.overall(
                            judgement.possibleOfTargets(visit, base, nadir), judgement.possibleOfOthers(visit), isNew))
                    .targets(ofTargets)
                    .nonTargets(ofOthers)
                    .newLesions(isNew)
                    .sum(sum)
                    .nadir(nadir)
                    .percentFromBaseline(change(base, sum))
                    .lesions(changes(all, chosen, visits.subList(0, i + 1)))
                    .build());
            nadir = nadir.orLess(sum);
            if (sum.exact().isPresent()) {
                double exact = sum.exact().getAsDouble();
                recorded = OptionalDouble.of(recorded.isPresent() ? Math.min(recorded.getAsDouble(), exact) : exact);
            }
        }
        return course.assessments(Confirmation.of(assessments, rules.confirmationDays()))
                .warnings(warnings(patient, chosen))
                .build();
    }

    private static Verdict isNew(Patient patient, List<LesionCourse> all, Visit before, Visit visit) {
        Verdict any = Verdict.NOT_MET;
        for (LesionCourse lesion : all) {
            any = any.or(lesion.isNewAt(visit));
        }
        for (DiseaseEvent event : patient.diseaseEvents()) {
            if (event.kind() == DiseaseEventKind.NEW_METASTASIS) {
                boolean certain = event.date().earliestDay() > before.last()
                        && event.date().latestDay() <= visit.last();
                boolean possible =
                        event.date().latestDay() > before.last() && event.date().earliestDay() <= visit.last();
                any = any.or(certain ? Verdict.MET : possible ? Verdict.UNDETERMINED : Verdict.NOT_MET);
            }
        }
        return any;
    }

    private static OptionalDouble change(MmRange base, MmRange sum) {
        if (base.exact().isEmpty() || sum.exact().isEmpty() || base.lower() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(100 * (sum.lower() - base.lower()) / base.lower());
    }

    private static List<LesionChange> changes(List<LesionCourse> all, List<LesionCourse> chosen, List<Visit> upTo) {
        Visit now = upTo.get(upTo.size() - 1);
        List<LesionChange> changes = new ArrayList<>();
        for (LesionCourse lesion : all) {
            if (lesion.lesion().firstSeen().earliestDay() <= now.last()) {
                changes.add(new LesionChange(
                        lesion.lesion().id(),
                        lesion.lesion().site(),
                        chosen.contains(lesion),
                        lesion.isNewAt(now),
                        lesion.diameter(now),
                        lesion.progressive(upTo)));
            }
        }
        return changes;
    }

    private static List<Finding> warnings(Patient patient, List<LesionCourse> chosen) {
        List<Finding> warnings = new ArrayList<>();
        if (!patient.primaries().isEmpty()) {
            warnings.add(finding("PRIMARY_NOT_IN_SUM"));
        }
        if (chosen.isEmpty()) {
            warnings.add(finding("NO_TARGET_LESION"));
        }
        return warnings;
    }

    private static Finding finding(String code) {
        return new Finding(code, Message.of("finding." + code));
    }
}
