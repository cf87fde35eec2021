package org.oligomet.core.criteria;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.oligomet.core.patient.ReportedCount;
import org.oligomet.core.patient.SiteRelation;

/** Evidence of a count, and what is missing for it. */
final class CountReport {

    private static final NodeBasis BASIS = NodeBasis.PATHOLOGICAL_ELSE_CLINICAL;

    private final Facts facts;
    private final CountTable table;
    private final CountUnit unit;

    CountReport(Facts facts, CountingPolicy policy, CountUnit unit) {
        this.facts = facts;
        this.table = facts.counts(policy);
        this.unit = unit;
    }

    /** Lesions that count or may count in the organ systems asked for, and the totals that bound the count. */
    void addEvidence(Evaluation.Builder builder, IntPredicate systems) {
        LesionTable lesions = facts.lesions();
        for (int i = 0; i < lesions.size; i++) {
            int counted = systems.test(lesions.system[i]) ? table.counted(i) : Certainty.NO;
            if (counted != Certainty.NO) {
                String key = counted == Certainty.CERTAIN ? "fact.lesion" : "fact.lesion.perhaps";
                builder.addEvidence(lesion(lesions, i, key));
            }
        }
        for (ReportedCount count : facts.patient().reportedCounts()) {
            if (table.window().boundsFromAbove(count) || table.window().boundsFromBelow(count)) {
                builder.addEvidence(Evidence.of(reported(count), count.periodEnd()));
            }
        }
        if (table.isContradicted()) {
            builder.addFindings(new Finding("COUNTS_CONTRADICT", Message.of("finding.COUNTS_CONTRADICT")));
        }
        if (countsNodes() && NodeStatus.isContradictory(facts, BASIS, table.window())) {
            builder.addFindings(new Finding("NODES_CONTRADICT", Message.of("finding.NODES_CONTRADICT")));
        }
    }

    static Evidence lesion(LesionTable lesions, int i, String key) {
        Message fact = Message.of(key, "site", lesions.lesion[i].site().organ());
        return Evidence.of(fact, lesions.lesion[i].firstSeen()).about(lesions.lesion[i].id());
    }

    private static Message reported(ReportedCount count) {
        String bounds = Counts.text(count.lowerBound(), count.upperBound().orElse(Counts.OPEN));
        return count.organ().isPresent()
                ? Message.of(
                        "fact.reported.organ",
                        "what",
                        count.what(),
                        "organ",
                        count.organ().get(),
                        "count",
                        bounds)
                : Message.of("fact.reported", "what", count.what(), "count", bounds);
    }

    /** What would narrow the count in the organ systems asked for. */
    Set<DataRequirement> missing(IntPredicate systems) {
        Set<DataRequirement> missing = new LinkedHashSet<>();
        Window window = table.window();
        if (!window.isKnown()) {
            missing.add(
                    table.policy().moment() == CountingMoment.AFTER_INDUCTION
                            ? DataRequirement.of(DataKind.SYSTEMIC_THERAPY, "@Therapy.INDUCTION")
                            : DataRequirement.of(DataKind.METASTATIC_STATUS));
            return missing;
        }
        if (isRegistry()) {
            missing.add(total());
            return missing;
        }
        addImaging(missing, systems);
        addLesions(missing, systems);
        if (countsNodes() && NodeStatus.negative(facts, BASIS, window) == Verdict.UNDETERMINED) {
            missing.add(DataRequirement.of(DataKind.N_CATEGORY, BASIS));
        }
        if (missing.isEmpty()) {
            missing.add(total());
        }
        return missing;
    }

    private boolean countsNodes() {
        return table.policy().regionalNodes() == RegionalNodeRule.EACH
                || table.policy().regionalNodes() == RegionalNodeRule.ONE_SITE;
    }

    /** A source that knows totals only: it will not be able to say where somebody looked. */
    private boolean isRegistry() {
        return facts.lesions().size == 0
                && facts.scans().size == 0
                && !facts.patient().reportedCounts().isEmpty();
    }

    private DataRequirement total() {
        DataKind kind = unit == CountUnit.LESIONS ? DataKind.LESION_COUNT : DataKind.ORGAN_COUNT;
        return DataRequirement.of(kind)
                .between(
                        table.window().moment().earliest(),
                        table.window().moment().latest());
    }

    private void addImaging(Set<DataRequirement> missing, IntPredicate systems) {
        int unseen = 0;
        for (int s = 0; s < Sites.SYSTEMS; s++) {
            boolean settled = unit == CountUnit.ORGAN_SITES && table.lowerIn(s) > 0;
            if (systems.test(s) && !settled && table.upperIn(s) == Counts.OPEN) {
                unseen |= Sites.regionsOfSystem(s) & ~table.closedRegions();
            }
        }
        Imagings.add(missing, unseen, table.window().from(), table.window().to());
    }

    private void addLesions(Set<DataRequirement> missing, IntPredicate systems) {
        LesionTable lesions = facts.lesions();
        for (int i = 0; i < lesions.size; i++) {
            if (systems.test(lesions.system[i]) && table.counted(i) == Certainty.POSSIBLE) {
                missing.add(DataRequirement.of(
                        why(lesions, i), lesions.lesion[i].site().organ()));
            } else if (isUncountable(lesions, i, systems)) {
                // Diffuse disease has no number to be asked for: only a benign specimen could take it out.
                missing.add(DataRequirement.of(
                        DataKind.PATHOLOGY, lesions.lesion[i].site().organ()));
            }
        }
    }

    private boolean isUncountable(LesionTable lesions, int i, IntPredicate systems) {
        return unit == CountUnit.LESIONS
                && systems.test(lesions.system[i])
                && lesions.lesion[i].site().organ().isDiffuse()
                && table.counted(i) == Certainty.CERTAIN
                && table.upperIn(lesions.system[i]) == Counts.OPEN;
    }

    /** Why it is not certain that a lesion counts. */
    private DataKind why(LesionTable lesions, int i) {
        if (lesions.relation[i] == SiteRelation.Kind.UNDETERMINED) {
            return DataKind.LESION_SITE;
        }
        if (lesions.benign[i] == Certainty.POSSIBLE
                || lesions.existence[i] == Certainty.POSSIBLE
                || table.policy().moment() == CountingMoment.DIAGNOSIS_OF_METASTASES) {
            return DataKind.EXACT_DATE;
        }
        return DataKind.LESION_STATUS;
    }
}
