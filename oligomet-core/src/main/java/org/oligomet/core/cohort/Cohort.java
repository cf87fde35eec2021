package org.oligomet.core.cohort;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.endpoint.Endpoint;
import org.oligomet.core.endpoint.FollowUp;
import org.oligomet.core.endpoint.LeftOut;
import org.oligomet.core.endpoint.LeftOutReason;
import org.oligomet.core.endpoint.Row;
import org.oligomet.core.endpoint.Subject;
import org.oligomet.core.endpoint.Subjects;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.DateConvention;

/**
 * Patients with an index date each. Who is in, and in which group, is decided on what was known at that date: facts
 * recorded later change neither. Time is counted from the same day, so a cohort gains no immortal time.
 *
 * <p>Where an index date is not known to the day, a {@link DateConvention} chooses the day; {@link #inexactIndexDates()}
 * tells for how many. What was recorded in the month of such an index date is not certainly known by its middle day, and
 * leaves verdicts open; {@link DateConvention#LATEST} judges at the end of the month. A cohort is immutable; every step gives a new one, with one more step in its {@link #attrition()}.
 *
 * <pre>{@code
 * Cohort cohort = Cohort.of(patients, IndexRule.firstMetastasis())
 *         .eligible(definition)
 *         .groupedBy(Grouping.byDriver(Gene.EGFR));
 * Subjects subjects = cohort.subjects(Endpoint.OVERALL_SURVIVAL);
 * }</pre>
 */
public final class Cohort {

    private final List<CohortMember> members;
    private final Attrition attrition;
    private final IndexRule rule;
    private final DateConvention convention;
    private final Optional<Grouping> grouping;

    private Cohort(
            List<CohortMember> members,
            Attrition attrition,
            IndexRule rule,
            DateConvention convention,
            Optional<Grouping> grouping) {
        this.members = List.copyOf(members);
        this.attrition = attrition;
        this.rule = rule;
        this.convention = convention;
        this.grouping = grouping;
    }

    /** The patients that have an index date, the middle standing for a date not known to the day. */
    public static Cohort of(List<Patient> patients, IndexRule rule) {
        return of(patients, rule, DateConvention.MIDDLE);
    }

    /**
     * The patients that have an index date.
     *
     * @param patients one record per person
     * @param rule from which date each patient belongs to the cohort
     * @param convention which day stands for a date that is not known to the day, here and in {@link #subjects}
     * @throws IllegalArgumentException if two records have the same id: a cohort counts persons
     */
    public static Cohort of(List<Patient> patients, IndexRule rule, DateConvention convention) {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(convention, "convention");
        Map<String, Integer> seen = new HashMap<>();
        List<CohortMember> members = new ArrayList<>();
        Map<String, Integer> left = new LinkedHashMap<>();
        for (int person = 0; person < patients.size(); person++) {
            Patient patient = patients.get(person);
            Integer earlier = seen.put(patient.id(), person);
            if (earlier != null) {
                throw new IllegalArgumentException("patients: records " + earlier + " and " + person
                        + " (from 0) have the same id; a cohort counts each person once");
            }
            Optional<ClinicalDate> recorded = rule.dateOf(patient);
            if (recorded.isEmpty()) {
                left.merge("no date of " + rule.name(), 1, Integer::sum);
                continue;
            }
            ClinicalDate date = recorded.get();
            if (patient.timeline().filter(t -> !t.equals(date.timeline())).isPresent()) {
                left.merge("index date on another timeline than the record", 1, Integer::sum);
                continue;
            }
            OptionalLong day = convention.dayOf(date);
            if (day.isEmpty()) {
                left.merge("index date not known exactly enough", 1, Integer::sum);
                continue;
            }
            IndexDate index = new IndexDate(rule.name(), date, ClinicalDate.ofDay(date.timeline(), day.getAsLong()));
            members.add(new CohortMember(person, patient, index, Subject.ALL));
        }
        Attrition attrition = Attrition.of(patients.size())
                .and(AttritionStep.builder()
                        .name("Index date: " + rule.name())
                        .entered(patients.size())
                        .leftByReason(left)
                        .build());
        return new Cohort(members, attrition, rule, convention, Optional.empty());
    }

    /** Keeps those who certainly met the definition at the index date; see {@link #eligible(Definition, Undetermined)}. */
    public Cohort eligible(Definition definition) {
        return eligible(definition, Undetermined.EXCLUDED);
    }

    /**
     * Keeps those who met the definition on what was known at the index date.
     *
     * @param definition a definition
     * @param undetermined what becomes of those whose record leaves it open
     */
    public Cohort eligible(Definition definition, Undetermined undetermined) {
        return eligible(
                "Eligible: " + definition.id() + " version " + definition.version(), definition::verdict, undetermined);
    }

    /** Keeps those who certainly met the rule at the index date; see {@link #eligible(String, Criterion, Undetermined)}. */
    public Cohort eligible(String name, Criterion criterion) {
        return eligible(name, criterion, Undetermined.EXCLUDED);
    }

    /**
     * Keeps those who met the rule on what was known at the index date.
     *
     * @param name name of the step
     * @param criterion a rule
     * @param undetermined what becomes of those whose record leaves it open
     */
    public Cohort eligible(String name, Criterion criterion, Undetermined undetermined) {
        Objects.requireNonNull(criterion, "criterion");
        return eligible(name, criterion::verdict, undetermined);
    }

    private Cohort eligible(String name, Function<Snapshot, Verdict> judge, Undetermined undetermined) {
        boolean kept = undetermined == Undetermined.KEPT;
        return step(kept ? name + " (undetermined kept)" : name, snapshot -> {
            return switch (judge.apply(snapshot)) {
                case MET -> Optional.empty();
                case NOT_MET -> Optional.of("not met");
                case UNDETERMINED -> kept ? Optional.empty() : Optional.of("undetermined");
            };
        });
    }

    /**
     * Keeps those for whom a condition held at the index date.
     *
     * @param name name of the step, and reason of those who leave
     * @param condition a condition on what was known at the index date
     */
    public Cohort where(String name, Predicate<? super Snapshot> condition) {
        Objects.requireNonNull(condition, "condition");
        return step(name, snapshot -> condition.test(snapshot) ? Optional.empty() : Optional.of("does not hold"));
    }

    /** Divides the cohort by a function of what was known at the index date. */
    public Cohort groupedBy(String name, Function<Snapshot, String> group) {
        return groupedBy(Grouping.of(name, group));
    }

    /**
     * Divides the cohort; an earlier grouping is replaced.
     *
     * @throws IllegalArgumentException if the grouping would use facts after the index date of a member; the message
     *     names the ways out
     */
    public Cohort groupedBy(Grouping by) {
        by.requireKnown(members);
        List<CohortMember> grouped = new ArrayList<>(members.size());
        for (CohortMember member : members) {
            grouped.add(member.withGroup(by.groupOf(member.snapshot())));
        }
        return new Cohort(grouped, attrition, rule, convention, Optional.of(by));
    }

    /**
     * The times of an endpoint; each member, or treated lesion of a member, is among the rows or left out with a reason.
     */
    public Subjects subjects(Endpoint endpoint) {
        List<Row> rows = new ArrayList<>(members.size());
        for (CohortMember member : members) {
            FollowUp.from(member.person(), member.patient(), member.index().recorded(), convention)
                    .map(endpoint::rows)
                    .orElseGet(() -> List.of(withoutOrigin(member)))
                    .forEach(row -> rows.add(withGroup(row, member.group())));
        }
        return Subjects.of(endpoint, convention, rows);
    }

    public List<CohortMember> members() {
        return members;
    }

    /** Persons in the cohort. */
    public int size() {
        return members.size();
    }

    public Attrition attrition() {
        return attrition;
    }

    public IndexRule indexRule() {
        return rule;
    }

    public DateConvention convention() {
        return convention;
    }

    /** What divides the groups; empty if the cohort is not grouped. */
    public Optional<Grouping> grouping() {
        return grouping;
    }

    /** Persons by group, in the order of the labels. */
    public Map<String, Integer> groups() {
        Map<String, Integer> sizes = new TreeMap<>();
        members.forEach(m -> sizes.merge(m.group(), 1, Integer::sum));
        return Collections.unmodifiableMap(sizes);
    }

    /** Members whose index date is not known to the day, so that the convention chose it. */
    public int inexactIndexDates() {
        return Math.toIntExact(
                members.stream().filter(m -> !m.index().isExact()).count());
    }

    /** How the cohort came about, in words. */
    public String explain() {
        String groups = grouping.map(g -> " Groups by " + g.name() + ", as known at the index date.")
                .orElse("");
        return String.format(
                Locale.ROOT,
                "%d of %d patients, from %s; eligibility judged on what was known at the index date.%s %s It mattered for"
                        + " %d index %s.",
                size(),
                attrition.source(),
                rule.name(),
                groups,
                convention.explain(),
                inexactIndexDates(),
                inexactIndexDates() == 1 ? "date" : "dates");
    }

    @Override
    public String toString() {
        return attrition.toString();
    }

    private Cohort step(String name, Function<Snapshot, Optional<String>> whyLeave) {
        List<CohortMember> kept = new ArrayList<>(members.size());
        Map<String, Integer> left = new TreeMap<>();
        for (CohortMember member : members) {
            Optional<String> reason = whyLeave.apply(member.snapshot());
            if (reason.isEmpty()) {
                kept.add(member);
            } else {
                left.merge(reason.get(), 1, Integer::sum);
            }
        }
        AttritionStep step = AttritionStep.builder()
                .name(name)
                .entered(members.size())
                .leftByReason(left)
                .build();
        return new Cohort(kept, attrition.and(step), rule, convention, grouping);
    }

    private static Row withGroup(Row row, String group) {
        return row instanceof Subject subject
                ? Subject.builder().from(subject).group(group).build()
                : row;
    }

    private static LeftOut withoutOrigin(CohortMember member) {
        return LeftOut.builder()
                .person(member.person())
                .patient(member.patient())
                .reason(LeftOutReason.NO_ORIGIN)
                .build();
    }
}
