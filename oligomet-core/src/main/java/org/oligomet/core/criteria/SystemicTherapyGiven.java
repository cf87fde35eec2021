package org.oligomet.core.criteria;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.oligomet.core.patient.Assessment;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Treatment;

/**
 * A systemic therapy with a drug of one of these classes was given, for a span within bounds, from its start to its end or
 * to the date of the snapshot. The list of treatments is taken as complete once it holds any, or if the patient was
 * judged to have had no systemic therapy.
 *
 * @param classes the classes
 * @param minDays shortest span in days, 0 or more
 * @param maxDays longest span in days; empty if there is no such bound
 * @param beforeInduction whether only therapies count that are no part of first-line or induction therapy
 */
public record SystemicTherapyGiven(
        Set<SystemicClass> classes, int minDays, OptionalInt maxDays, boolean beforeInduction) implements Criterion {

    // Walked instead of the set, whose iterator would be an object per patient.
    private static final SystemicClass[] CLASSES = SystemicClass.values();

    public SystemicTherapyGiven {
        if (classes.isEmpty() || minDays < 0 || (maxDays.isPresent() && maxDays.getAsInt() < minDays)) {
            throw new IllegalArgumentException("systemic-therapy: " + classes.size() + " classes, " + minDays + " to "
                    + (maxDays.isPresent() ? maxDays.getAsInt() : "any number of")
                    + " days; at least one class, and 0 <= minDays <= maxDays");
        }
        classes = Sets.immutableEnumSet(classes);
    }

    /** Given at all, for whatever span. */
    public static SystemicTherapyGiven of(Set<SystemicClass> classes) {
        return new SystemicTherapyGiven(classes, 0, OptionalInt.empty(), false);
    }

    /** Given for a span within bounds. */
    public static SystemicTherapyGiven lasting(Set<SystemicClass> classes, int minDays, OptionalInt maxDays) {
        return new SystemicTherapyGiven(classes, minDays, maxDays, false);
    }

    /** Given apart from first-line or induction therapy. */
    public static SystemicTherapyGiven apartFromInduction(Set<SystemicClass> classes) {
        return new SystemicTherapyGiven(classes, 0, OptionalInt.empty(), true);
    }

    @Override
    public String id() {
        return "systemic-therapy";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters(
                "classes",
                classes,
                "minDays",
                minDays,
                "maxDays",
                maxDays.isPresent() ? maxDays.getAsInt() : "none",
                "beforeInduction",
                beforeInduction);
    }

    @Override
    public Verdict verdict(Facts facts) {
        Verdict any = isListComplete(facts) ? Verdict.NOT_MET : Verdict.UNDETERMINED;
        List<Treatment> treatments = facts.patient().treatments();
        for (int i = 0; i < treatments.size(); i++) {
            if (treatments.get(i) instanceof SystemicTherapy therapy) {
                any = any.or(judge(therapy, facts));
            }
        }
        return any;
    }

    /** Whether the list of treatments is taken as complete. */
    static boolean isListComplete(Facts facts) {
        if (facts.hasCertainTreatment()) {
            return true;
        }
        List<Assessment> assessments = facts.patient().assessments();
        return Latest.<Facts, Assessment>judge(
                        assessments,
                        Long.MIN_VALUE,
                        facts.asOf(),
                        facts.asOf(),
                        facts,
                        (f, one) -> one.kind() == AssessmentKind.NO_EARLIER_SYSTEMIC_THERAPY
                                ? Verdict.of(one.answer())
                                : null)
                == Verdict.MET;
    }

    private Verdict judge(SystemicTherapy therapy, Facts facts) {
        int started = Certainty.onOrBefore(
                therapy.start().earliestDay(), therapy.start().latestDay(), facts.asOf());
        if (started == Certainty.NO) {
            return Verdict.NOT_MET;
        }
        Verdict given = started == Certainty.CERTAIN ? Verdict.MET : Verdict.UNDETERMINED;
        if (beforeInduction) {
            given = given.and(isApart(InductionCourse.partOf(therapy, facts.asOf())));
        }
        return given.and(isOfClass(therapy, classes)).and(span(therapy, facts.asOf()));
    }

    private static Verdict isApart(int part) {
        if (part == Certainty.POSSIBLE) {
            return Verdict.UNDETERMINED;
        }
        return Verdict.of(part == Certainty.NO);
    }

    static Verdict isOfClass(SystemicTherapy therapy, Set<SystemicClass> classes) {
        if (therapy.classes().isEmpty()) {
            return Verdict.UNDETERMINED;
        }
        for (SystemicClass one : CLASSES) {
            if (classes.contains(one) && therapy.classes().contains(one)) {
                return Verdict.MET;
            }
        }
        return Verdict.NOT_MET;
    }

    private Verdict span(SystemicTherapy therapy, long asOf) {
        if (minDays == 0 && maxDays.isEmpty()) {
            return Verdict.MET;
        }
        long endEarliest = asOf;
        long endLatest = asOf;
        if (therapy.stop().isPresent()) {
            endEarliest = Math.min(asOf, therapy.stop().get().earliestDay());
            endLatest = Math.min(asOf, therapy.stop().get().latestDay());
        }
        long shortest = Math.max(0, endEarliest - therapy.start().latestDay());
        long longest = Math.max(0, endLatest - therapy.start().earliestDay());
        long most = maxDays.isPresent() ? maxDays.getAsInt() : Long.MAX_VALUE;
        if (shortest >= minDays && longest <= most) {
            return Verdict.MET;
        }
        return longest < minDays || shortest > most ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        String days = minDays == 0 && maxDays.isEmpty()
                ? "\u2265 0"
                : Counts.text(minDays, maxDays.isPresent() ? maxDays.getAsInt() : Counts.OPEN);
        Evaluation.Builder builder = Leaf.of(
                this, verdict, Message.of("systemic-therapy." + verdict.name(), "classes", classes, "days", days));
        for (Treatment treatment : facts.patient().treatments()) {
            if (treatment instanceof SystemicTherapy therapy) {
                builder.addEvidence(
                        Evidence.of(Message.of("fact.systemic", "classes", therapy.classes()), therapy.start())
                                .about(therapy.id()));
                therapy.stop()
                        .ifPresent(stop -> builder.addEvidence(Evidence.of(Message.of("fact.systemic.end"), stop)));
            }
        }
        if (!verdict.isDecided()) {
            builder.addMissing(DataRequirement.of(DataKind.SYSTEMIC_THERAPY, "@Therapy.SYSTEMIC"));
        }
        return builder.build();
    }
}
