package org.oligomet.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;

/**
 * What the library promises of every rule, as checks of single cases. Each throws an {@link AssertionError} that shows the
 * patient in full; with arbitraries, {@link RuleLaws} and {@link CriterionLaws} run them over many.
 */
public final class Laws {

    private Laws() {}

    /** A rule for patients: what it says of one at a date. */
    @FunctionalInterface
    public interface Rule {
        Verdict judge(Patient patient, ClinicalDate asOf);
    }

    /** What is recorded after the date changes nothing. */
    public static void noLookAhead(
            Rule rule, Patient patient, ClinicalDate asOf, List<UnaryOperator<Patient>> laterFacts) {
        Patient later = patient;
        for (UnaryOperator<Patient> fact : laterFacts) {
            later = fact.apply(later);
        }
        Verdict before = rule.judge(patient, asOf);
        Verdict after = rule.judge(later, asOf);
        if (before != after) {
            throw new AssertionError("looks ahead: as of " + asOf + " " + before + " became " + after
                    + " by facts that were recorded later" + PatientText.of(patient) + "\nrecorded later:"
                    + PatientText.differences(patient, later));
        }
    }

    /**
     * Knowing the patient better never turns an answer into another: only what was open may be settled. Passed over where
     * better knowledge places the diagnosis of a primary after the date: a snapshot takes a primary that may have been known
     * then as known, so this is another history, not the same one in more detail.
     */
    public static void narrowing(Rule rule, Refinement refinement, ClinicalDate asOf) {
        if (primaries(refinement.known(), asOf) < primaries(refinement.vague(), asOf)) {
            return;
        }
        Verdict before = rule.judge(refinement.vague(), asOf);
        Verdict after = rule.judge(refinement.known(), asOf);
        if (before.isDecided() && before != after) {
            throw new AssertionError("answers too early: as of " + asOf + " " + before + " became " + after
                    + " when the patient was known better\n" + refinement);
        }
    }

    private static int primaries(Patient patient, ClinicalDate asOf) {
        return patient.asOf(asOf).patient().primaries().size();
    }

    /**
     * Whether the facts that a proof looked at refute each other (a finding {@code …_CONTRADICT}): such a record completes
     * nothing, and {@link #narrowing} does not ask for it.
     */
    public static boolean isContradictory(Evaluation proof) {
        return proof.findings().stream().anyMatch(finding -> finding.code().endsWith("_CONTRADICT"))
                || proof.children().stream().anyMatch(Laws::isContradictory);
    }

    /** The order in which a record holds its facts changes nothing: neither the reverse nor the one of this seed. */
    public static void orderIndependence(Rule rule, Patient patient, ClinicalDate asOf, long seed) {
        Verdict before = rule.judge(patient, asOf);
        List<Consumer<List<?>>> orders =
                List.of(Collections::reverse, facts -> Collections.shuffle(facts, new Random(seed)));
        for (Consumer<List<?>> order : orders) {
            Patient other = inOrder(patient, order);
            Verdict after = rule.judge(other, asOf);
            if (before != after) {
                throw new AssertionError("depends on order: as of " + asOf + " " + before + " became " + after
                        + " when the facts were recorded in another order" + PatientText.of(patient)
                        + "\nthe other order:" + PatientText.of(other));
            }
        }
    }

    /** The same record gives the same answer, however often it is asked and whoever built it. */
    public static void replay(Rule rule, Patient patient, ClinicalDate asOf) {
        Patient again = Patient.builder().from(patient).build();
        Verdict first = rule.judge(patient, asOf);
        for (Patient same : List.of(patient, again)) {
            Verdict next = rule.judge(same, asOf);
            if (first != next) {
                throw new AssertionError("cannot be replayed: as of " + asOf + " " + first + ", then " + next
                        + " for the same record" + PatientText.of(patient));
            }
        }
    }

    /**
     * Verdict and proof agree, the proof says what is missing exactly if the verdict is open, facts that other criteria
     * have used give the same answer as fresh ones, and the proof is the same each time.
     */
    public static void soundProof(Criterion criterion, Facts used, Snapshot snapshot) {
        Verdict verdict = criterion.verdict(snapshot);
        Evaluation proof = criterion.evaluate(snapshot);
        String where = " of “" + criterion.id() + "” as of " + snapshot.asOf() + PatientText.of(snapshot.patient());
        require(criterion.verdict(used) == verdict, "facts that were used before change the verdict" + where);
        require(proof.verdict() == verdict, "verdict " + verdict + " and proof " + proof.verdict() + where);
        require(
                proof.missing().isEmpty() == verdict.isDecided(),
                "the verdict is " + verdict + " and missing is " + proof.missing() + where);
        require(criterion.evaluate(used).equals(proof), "the proof is another one the second time" + where);
    }

    /** The laws of strong Kleene logic, for these criteria. */
    public static void kleene(Criterion a, Criterion b, Snapshot snapshot) {
        Facts facts = Facts.of(snapshot);
        String where = " for “" + a.id() + "” and “" + b.id() + "”" + PatientText.of(snapshot.patient());
        Verdict va = a.verdict(facts);
        Verdict vb = b.verdict(facts);
        Verdict both = Criteria.allOf(a, b).verdict(facts);
        require(both == va.and(vb), "all-of is not and" + where);
        require(both == Criteria.allOf(b, a).verdict(facts), "all-of depends on order" + where);
        require(Criteria.anyOf(a, b).verdict(facts) == va.or(vb), "any-of is not or" + where);
        require(Criteria.not(Criteria.not(a)).verdict(facts) == va, "not of not is another" + where);
        Criterion deMorgan = Criteria.anyOf(Criteria.not(a), Criteria.not(b));
        require(Criteria.not(Criteria.allOf(a, b)).verdict(facts) == deMorgan.verdict(facts), "de Morgan" + where);
        require(Criteria.allOf(a, a).verdict(facts) == va, "all-of of the same is another" + where);
        require(Criteria.atLeast(1, a, b).verdict(facts) == va.or(vb), "at-least 1 is not any-of" + where);
    }

    /** What is written is read back. */
    public static <T, W> void roundTrip(T value, RoundTrip<T, W> trip) {
        W written = trip.write(value);
        T read = trip.read(written);
        require(value.equals(read), "written and read back, " + value + " became " + read + ": " + written);
        require(written.equals(trip.write(read)), "written a second time it is another text: " + written);
    }

    /**
     * A form and the way back.
     *
     * @param <T> the value
     * @param <W> its written form
     */
    public interface RoundTrip<T, W> {
        W write(T value);

        T read(W written);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    private static Patient inOrder(Patient p, Consumer<List<?>> order) {
        return Patient.builder()
                .from(p)
                .primaries(inOrder(p.primaries(), order))
                .lesions(inOrder(p.lesions(), order))
                .treatments(inOrder(p.treatments(), order))
                .imaging(inOrder(p.imaging(), order))
                .pathology(inOrder(p.pathology(), order))
                .biomarkers(inOrder(p.biomarkers(), order))
                .performanceStatuses(inOrder(p.performanceStatuses(), order))
                .labResults(inOrder(p.labResults(), order))
                .assessments(inOrder(p.assessments(), order))
                .reportedCounts(inOrder(p.reportedCounts(), order))
                .diseaseEvents(inOrder(p.diseaseEvents(), order))
                .build();
    }

    private static <T> List<T> inOrder(List<T> facts, Consumer<List<?>> order) {
        List<T> ordered = new ArrayList<>(facts);
        order.accept(ordered);
        return ordered;
    }
}
