package org.oligomet.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oligomet.core.cohort.Cohort;
import org.oligomet.core.cohort.CohortMember;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.endpoint.Endpoint;
import org.oligomet.core.endpoint.Subject;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.nonparametric.KaplanMeier;

/**
 * Who changes class under other staging, and what that alone does to the survival of each class (Will Rogers phenomenon;
 * Feinstein, Sosin, Wells, N Engl J Med 1985;312:1604-1608, doi:10.1056/NEJM198506203122504). Every patient keeps his own
 * time and event; only the class he is counted in changes. So each difference between before and after is migration, and no
 * part of it an effect of treatment.
 */
public final class StageMigration {

    private final String change;
    private final Definition definition;
    private final int horizonDays;
    private final Map<Verdict, Map<Verdict, List<CohortMember>>> moves;
    private final Map<Verdict, List<Subject>> before;
    private final Map<Verdict, List<Subject>> after;

    private StageMigration(String change, Definition definition, int horizonDays) {
        this.change = change;
        this.definition = definition;
        this.horizonDays = horizonDays;
        moves = new EnumMap<>(Verdict.class);
        before = new EnumMap<>(Verdict.class);
        after = new EnumMap<>(Verdict.class);
    }

    /**
     * Judges each member of a cohort at his index date as staged and as he might have been staged.
     *
     * @param endpoint an endpoint without competing events whose rows are patients
     * @param horizonDays horizon of the restricted means, 1 or more
     */
    public static StageMigration of(
            Cohort cohort, Definition definition, StagingChange change, Endpoint endpoint, int horizonDays) {
        if (endpoint.perLesion() || endpoint.causes().size() > 1 || horizonDays < 1) {
            throw new IllegalArgumentException("stage migration: endpoint " + endpoint.id() + ", horizon " + horizonDays
                    + " days; it must have one cause, rows that are patients, and 1 day or more");
        }
        StageMigration migration = new StageMigration(change.name(), definition, horizonDays);
        Map<Integer, CohortMember> members = new java.util.HashMap<>();
        cohort.members().forEach(member -> members.put(member.person(), member));
        for (Subject subject : cohort.subjects(endpoint).rows()) {
            Optional<CohortMember> member = Optional.ofNullable(members.get(subject.person()));
            member.ifPresent(m -> migration.add(m, change, subject));
        }
        return migration;
    }

    private void add(CohortMember member, StagingChange change, Subject subject) {
        Verdict was = definition.verdict(member.snapshot());
        Verdict is = definition.verdict(
                change.applyTo(member.patient()).asOf(member.snapshot().asOf()));
        moves.computeIfAbsent(was, key -> new EnumMap<>(Verdict.class))
                .computeIfAbsent(is, key -> new ArrayList<>())
                .add(member);
        before.computeIfAbsent(was, key -> new ArrayList<>()).add(subject);
        after.computeIfAbsent(is, key -> new ArrayList<>()).add(subject);
    }

    /** Patients who go from one class to another. */
    public int moved(Verdict from, Verdict to) {
        return members(from, to).size();
    }

    /** Who goes from one class to another, in the order of the cohort; who stays, if both are the same. */
    public List<CohortMember> members(Verdict from, Verdict to) {
        return List.copyOf(moves.getOrDefault(from, Map.of()).getOrDefault(to, List.of()));
    }

    /** All patients whose class changes. */
    public int migrants() {
        int sum = 0;
        for (Verdict from : Verdict.values()) {
            for (Verdict to : Verdict.values()) {
                sum += from == to ? 0 : moved(from, to);
            }
        }
        return sum;
    }

    /** Restricted mean time in days of a class as it was staged. */
    public Estimate before(Verdict verdict) {
        return restrictedMean(before.getOrDefault(verdict, List.of()));
    }

    /** Restricted mean time in days of a class as it might have been staged. */
    public Estimate after(Verdict verdict) {
        return restrictedMean(after.getOrDefault(verdict, List.of()));
    }

    /** Apparent gain of a class in days of restricted mean: migration alone; empty where a class is empty. */
    public Optional<Double> apparentGain(Verdict verdict) {
        Estimate was = before(verdict);
        Estimate is = after(verdict);
        return was.value().isPresent() && is.value().isPresent()
                ? Optional.of(is.value().getAsDouble() - was.value().getAsDouble())
                : Optional.empty();
    }

    /** Restricted mean time in days of all patients: the same before and after. */
    public Estimate overall() {
        List<Subject> all = new ArrayList<>();
        before.values().forEach(all::addAll);
        return restrictedMean(all);
    }

    private Estimate restrictedMean(List<Subject> subjects) {
        return subjects.isEmpty()
                ? Estimate.notEstimable("nobody is in this class")
                : KaplanMeier.withDefaults()
                        .fit(Multiverse.times(subjects).build())
                        .only()
                        .restrictedMean(horizonDays)
                        .estimate();
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("Migration under ")
                .append(definition.key())
                .append(", ")
                .append(change)
                .append(": ")
                .append(migrants())
                .append(migrants() == 1 ? " changes class" : " change class")
                .append(". Restricted mean to day ")
                .append(horizonDays)
                .append(":\n");
        for (Verdict verdict : Verdict.values()) {
            out.append(String.format(
                    Locale.ROOT,
                    "%-13s before %-28s after %-28s apparent gain %s (migration, not treatment)%n",
                    verdict,
                    before(verdict),
                    after(verdict),
                    apparentGain(verdict)
                            .map(days -> String.format(Locale.ROOT, "%+.1f days", days))
                            .orElse("-")));
        }
        return out.toString().replace("\r\n", "\n");
    }
}
