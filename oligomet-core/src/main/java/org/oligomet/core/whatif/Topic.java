package org.oligomet.core.whatif;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.oligomet.core.criteria.AgeAtLeast;
import org.oligomet.core.criteria.AssessmentGiven;
import org.oligomet.core.criteria.BrainMetastasesControlled;
import org.oligomet.core.criteria.Convention;
import org.oligomet.core.criteria.CountedDisease;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.CountsMetastases;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.DriverAltered;
import org.oligomet.core.criteria.EarlierRadiotherapy;
import org.oligomet.core.criteria.EarlierSystemicTherapy;
import org.oligomet.core.criteria.FirstLineIncludes;
import org.oligomet.core.criteria.FirstLineWithin;
import org.oligomet.core.criteria.InductionTherapy;
import org.oligomet.core.criteria.IntervalAtLeast;
import org.oligomet.core.criteria.LabLimit;
import org.oligomet.core.criteria.MetastasisProven;
import org.oligomet.core.criteria.NodeNegative;
import org.oligomet.core.criteria.PathologyObtained;
import org.oligomet.core.criteria.PerformanceAtMost;
import org.oligomet.core.criteria.PrimaryControlled;
import org.oligomet.core.criteria.PrimaryHistology;
import org.oligomet.core.criteria.PrimaryRule;
import org.oligomet.core.criteria.PrimarySiteAmong;
import org.oligomet.core.criteria.RegionalNodeRule;
import org.oligomet.core.criteria.Synchronous;
import org.oligomet.core.criteria.SystemicResponse;
import org.oligomet.core.criteria.SystemicTherapyGiven;
import org.oligomet.core.criteria.TreatedMetastasesControlled;
import org.oligomet.core.patient.AssessmentKind;

/**
 * Parts of a record, and which of them each rule looks at. A change of another part cannot bear on the rule. Waiting is
 * apart: it may bear on any rule.
 */
final class Topic {

    static final String ANY = "ANY";
    static final String DATE = "DATE";
    static final String LESIONS = "LESIONS";
    static final String IMAGING = "IMAGING";
    /** M categories. */
    static final String STAGING = "STAGING";
    /** N categories. */
    static final String NODES = "NODES";
    /** Organ and histology of the primary. */
    static final String PRIMARY = "PRIMARY";
    /** Date of diagnosis of the primary. */
    static final String DIAGNOSIS = "DIAGNOSIS";

    static final String CONTROL = "CONTROL";
    static final String TREATMENT = "TREATMENT";
    static final String BIRTH = "BIRTH";
    static final String PERFORMANCE = "PERFORMANCE";

    private Topic() {}

    static String of(AssessmentKind kind) {
        return "ASSESSMENT:" + kind;
    }

    static String gene(Object gene) {
        return "GENE:" + gene;
    }

    static String laboratory(String analyte) {
        return "LABORATORY:" + analyte;
    }

    static Set<String> readBy(Criterion criterion) {
        Set<String> topics = new LinkedHashSet<>();
        add(criterion, topics);
        return topics;
    }

    private static void add(Criterion criterion, Set<String> topics) {
        if (!criterion.children().isEmpty()) {
            criterion.children().forEach(child -> add(child, topics));
        } else if (criterion instanceof CountsMetastases counts) {
            topics.addAll(List.of(LESIONS, STAGING, PRIMARY));
            topics.addAll(counting(counts));
            if (criterion instanceof BrainMetastasesControlled) {
                topics.add(of(AssessmentKind.BRAIN_METASTASES_STABLE));
            }
        } else {
            topics.addAll(leaf(criterion));
        }
    }

    private static List<String> counting(CountsMetastases criterion) {
        CountingPolicy counting = criterion.counting();
        List<String> topics = new ArrayList<>();
        if (!(criterion instanceof NodeNegative) && !(criterion instanceof MetastasisProven)) {
            topics.add(IMAGING);
        }
        if (criterion instanceof NodeNegative
                || counting.regionalNodes() == RegionalNodeRule.EACH
                || counting.regionalNodes() == RegionalNodeRule.ONE_SITE) {
            topics.add(NODES);
        }
        if (counting.primary() == PrimaryRule.COUNTED_UNLESS_CONTROLLED) {
            topics.add(CONTROL);
        }
        if (counting.moment() == CountingMoment.AFTER_INDUCTION
                || counting.disease() == CountedDisease.PROGRESSIVE
                || criterion instanceof BrainMetastasesControlled) {
            topics.add(TREATMENT);
        }
        return topics;
    }

    private static List<String> leaf(Criterion criterion) {
        if (criterion instanceof AgeAtLeast) {
            return List.of(BIRTH);
        }
        if (criterion instanceof AssessmentGiven given) {
            return List.of(of(given.kind()));
        }
        if (criterion instanceof DriverAltered driver) {
            return driver.genes().stream().map(Topic::gene).toList();
        }
        if (criterion instanceof LabLimit lab) {
            return List.of(laboratory(lab.analytes().get(0)), TREATMENT);
        }
        if (criterion instanceof PerformanceAtMost) {
            return List.of(PERFORMANCE);
        }
        if (criterion instanceof PrimaryControlled) {
            return List.of(CONTROL, PRIMARY);
        }
        if (criterion instanceof PrimaryHistology || criterion instanceof PrimarySiteAmong) {
            return List.of(PRIMARY, DIAGNOSIS);
        }
        if (criterion instanceof Synchronous || criterion instanceof IntervalAtLeast) {
            return List.of(PRIMARY, DIAGNOSIS, LESIONS, STAGING);
        }
        if (criterion instanceof TreatedMetastasesControlled) {
            return List.of(LESIONS, TREATMENT, PRIMARY);
        }
        if (criterion instanceof PathologyObtained) {
            return List.of(LESIONS);
        }
        if (criterion instanceof SystemicTherapyGiven || criterion instanceof SystemicResponse) {
            return List.of(TREATMENT, of(AssessmentKind.NO_EARLIER_SYSTEMIC_THERAPY));
        }
        if (criterion instanceof InductionTherapy
                || criterion instanceof EarlierRadiotherapy
                || criterion instanceof EarlierSystemicTherapy
                || criterion instanceof FirstLineIncludes
                || criterion instanceof FirstLineWithin) {
            return List.of(TREATMENT, PRIMARY);
        }
        return criterion instanceof Convention ? List.of() : List.of(ANY);
    }
}
