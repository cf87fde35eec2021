package org.oligomet.core.cohort;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.patient.AlterationResult;
import org.oligomet.core.patient.Biomarker;
import org.oligomet.core.patient.DiseaseEvent;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.LocalTherapy;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.patient.Treatment;
import org.oligomet.core.time.ClinicalDate;

/**
 * How a cohort is divided, from what was known at the index date.
 *
 * <p>A grouping by a fact (“received local therapy”) is refused if the fact lies after the index date of any member who
 * would be grouped by it: such a member had to survive until then, and counting that time for the group is immortal
 * time. {@link #knownAtIndex()} turns it into “… by the index date”, which is always possible.
 */
public final class Grouping {

    private final String name;
    private final Function<Snapshot, String> atIndex;
    private final Optional<Function<Patient, List<ClinicalDate>>> facts;

    private Grouping(
            String name, Function<Snapshot, String> atIndex, Optional<Function<Patient, List<ClinicalDate>>> facts) {
        this.name = Objects.requireNonNull(name, "name");
        this.atIndex = Objects.requireNonNull(atIndex, "atIndex");
        this.facts = facts;
    }

    /**
     * A grouping by any function of what was known at the index date.
     *
     * @param name what divides the groups
     * @param group the label of a patient's group
     */
    public static Grouping of(String name, Function<Snapshot, String> group) {
        return new Grouping(name, group, Optional.empty());
    }

    /** By the verdict of a definition at the index date: {@code MET}, {@code NOT_MET}, {@code UNDETERMINED}. */
    public static Grouping byVerdict(Definition definition) {
        return of(definition.id(), snapshot -> definition.verdict(snapshot).name());
    }

    /** By the verdict of a rule at the index date: {@code MET}, {@code NOT_MET}, {@code UNDETERMINED}. */
    public static Grouping byVerdict(String name, Criterion criterion) {
        return of(name, snapshot -> criterion.verdict(snapshot).name());
    }

    /**
     * By the last evaluable result for a driver gene: “EGFR altered”, “EGFR not altered”, “EGFR unknown”.
     *
     * @param gene the gene
     */
    public static Grouping byDriver(Gene gene) {
        return of(gene.name(), snapshot -> gene.name() + " " + driver(snapshot, gene));
    }

    /** By whether a local therapy (radiotherapy, surgery, ablation) of any target was given. */
    public static Grouping receivedLocalTherapy() {
        return received("received local therapy", LocalTherapy.class::isInstance);
    }

    /**
     * By whether a treatment of a kind was given: “yes” or “no”.
     *
     * @param name what divides the groups, such as “received immunotherapy”
     * @param kind which treatments count
     */
    public static Grouping received(String name, Predicate<? super Treatment> kind) {
        return byFact(
                name,
                patient -> patient.treatments().stream()
                        .filter(kind)
                        .map(Treatment::start)
                        .toList());
    }

    /**
     * By whether an event of a kind happened: “yes” or “no”.
     *
     * @param name what divides the groups, such as “progressed”
     * @param kind which events count
     */
    public static Grouping had(String name, Predicate<? super DiseaseEvent> kind) {
        return byFact(
                name,
                patient -> patient.diseaseEvents().stream()
                        .filter(kind)
                        .map(DiseaseEvent::date)
                        .toList());
    }

    /**
     * By whether a fact is recorded: “yes” or “no”.
     *
     * @param name what divides the groups
     * @param dates the dates of the fact in a record
     */
    public static Grouping byFact(String name, Function<Patient, List<ClinicalDate>> dates) {
        Objects.requireNonNull(dates, "dates");
        Function<Snapshot, String> atIndex =
                snapshot -> dates.apply(snapshot.patient()).stream().anyMatch(snapshot::isCertain) ? "yes" : "no";
        return new Grouping(name, atIndex, Optional.of(dates));
    }

    /** The same grouping by what was certain at the index date; later facts do not count and are not refused. */
    public Grouping knownAtIndex() {
        return facts.isEmpty() ? this : new Grouping(name + " by the index date", atIndex, Optional.empty());
    }

    public String name() {
        return name;
    }

    /** The group of what was known at a date. */
    public String groupOf(Snapshot snapshot) {
        return atIndex.apply(snapshot);
    }

    /** Refuses the grouping if it would look past the index date of a member. */
    void requireKnown(Collection<CohortMember> members) {
        if (facts.isEmpty()) {
            return;
        }
        long later = members.stream().filter(this::onlyLater).count();
        if (later > 0) {
            Map<String, Integer> rules = new TreeMap<>();
            members.forEach(m -> rules.merge(m.index().rule(), 1, Integer::sum));
            throw new IllegalArgumentException("grouping “" + name + "”: for " + later + " of " + members.size()
                    + " patients this was known only after the index date ("
                    + String.join(", ", rules.keySet())
                    + "). They had to survive until then, so the group would gain immortal time. Ways out:"
                    + " (1) landmark: choose a later index date that is the same for both groups"
                    + " (IndexRule.plusDays), keep those still at"
                    + " risk then, and group by what was known by it (Grouping.knownAtIndex());"
                    + " (2) time-varying rows: split each patient's time at the date of the fact, so that it counts"
                    + " only from then on;"
                    + " (3) ask another question: index the cohort at the fact itself, such as"
                    + " IndexRule.startOfLocalTherapy().");
        }
    }

    private boolean onlyLater(CohortMember member) {
        List<ClinicalDate> dates = facts.orElseThrow().apply(member.patient());
        return !dates.isEmpty() && groupOf(member.snapshot()).equals("no");
    }

    private static String driver(Snapshot snapshot, Gene gene) {
        Optional<Biomarker.DriverAlteration> last = Optional.empty();
        for (Biomarker biomarker : snapshot.patient().biomarkers()) {
            if (biomarker instanceof Biomarker.DriverAlteration result
                    && result.gene() == gene
                    && result.result() != AlterationResult.NOT_EVALUABLE
                    && snapshot.isCertain(result.date())
                    && (last.isEmpty()
                            || result.date().latestDay() >= last.get().date().latestDay())) {
                last = Optional.of(result);
            }
        }
        return last.map(r -> r.result() == AlterationResult.ALTERED ? "altered" : "not altered")
                .orElse("unknown");
    }

    @Override
    public String toString() {
        return name;
    }
}
