package org.oligomet.core.criteria;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.RegionalNodes;
import org.oligomet.core.patient.SiteRelation;
import org.oligomet.core.patient.Staging;
import org.oligomet.core.patient.StagingBasis;

/** Whether the regional nodes were negative at a counting moment, by N category and by lesions recorded in nodes. */
final class NodeStatus {

    private NodeStatus() {}

    /**
     * MET for N0, NOT_MET for N1 to N3. A regional node recorded as a lesion makes them positive, and contradicts an N0:
     * then there is no answer.
     */
    static Verdict negative(Facts facts, NodeBasis basis, Window window) {
        Verdict byCategory = byCategory(facts, basis, window);
        int lesion = nodalLesion(facts, window);
        if (byCategory == Verdict.MET) {
            return lesion == Certainty.NO ? Verdict.MET : Verdict.UNDETERMINED;
        }
        return lesion == Certainty.CERTAIN ? Verdict.NOT_MET : byCategory;
    }

    /** Whether an N0 stands beside a regional node that is, or may be, on the list of lesions. */
    static boolean isContradictory(Facts facts, NodeBasis basis, Window window) {
        return nodalLesion(facts, window) != Certainty.NO && byCategory(facts, basis, window) == Verdict.MET;
    }

    static Verdict byCategory(Facts facts, NodeBasis basis, Window window) {
        List<PrimaryTumor> primaries = facts.patient().primaries();
        if (primaries.isEmpty()) {
            return Verdict.UNDETERMINED;
        }
        Verdict all = Verdict.MET;
        for (int i = 0; i < primaries.size(); i++) {
            if (facts.isIndex(primaries.get(i))) {
                all = all.and(ofPrimary(primaries.get(i), basis, window));
            }
        }
        return all;
    }

    private static Verdict ofPrimary(PrimaryTumor primary, NodeBasis basis, Window window) {
        return switch (basis) {
            case CLINICAL -> latest(primary, StagingBasis.CLINICAL, window);
            case PATHOLOGICAL -> latest(primary, StagingBasis.PATHOLOGICAL, window);
            case PATHOLOGICAL_ELSE_CLINICAL -> {
                int pathological = staged(primary, window);
                Verdict byPathology = latest(primary, StagingBasis.PATHOLOGICAL, window);
                if (pathological == Certainty.CERTAIN) {
                    yield byPathology;
                }
                Verdict byClinic = latest(primary, StagingBasis.CLINICAL, window);
                // A specimen of uncertain date may or may not outrank the clinical category.
                yield pathological == Certainty.NO ? byClinic : Verdict.UNDETERMINED;
            }
        };
    }

    /** {@link Certainty} that there is a pathological N category. */
    static int staged(PrimaryTumor primary, Window window) {
        int known = Certainty.NO;
        List<Staging> stagings = primary.stagings();
        for (int i = 0; i < stagings.size(); i++) {
            Staging staging = stagings.get(i);
            if (staging.basis() == StagingBasis.PATHOLOGICAL && staging.regionalNodes() != RegionalNodes.NOT_ASSIGNED) {
                if (staging.date().latestDay() <= window.lastScan()) {
                    known = Certainty.CERTAIN;
                } else if (staging.date().earliestDay() <= window.lastFinding()) {
                    known = Math.max(known, Certainty.POSSIBLE);
                }
            }
        }
        return known;
    }

    private static Verdict latest(PrimaryTumor primary, StagingBasis basis, Window window) {
        return Latest.<StagingBasis, Staging>judge(
                primary.stagings(),
                Long.MIN_VALUE,
                window.lastScan(),
                window.lastFinding(),
                basis,
                NodeStatus::isNegative);
    }

    static @Nullable Verdict isNegative(StagingBasis basis, Staging staging) {
        if (staging.basis() != basis) {
            return null;
        }
        return switch (staging.regionalNodes()) {
            case NOT_ASSIGNED -> null;
            case NX -> Verdict.UNDETERMINED;
            case N0 -> Verdict.MET;
            case N1, N2, N3 -> Verdict.NOT_MET;
        };
    }

    /** {@link Certainty} that a regional node was recorded as a lesion by the moment. */
    static int nodalLesion(Facts facts, Window window) {
        LesionTable lesions = facts.lesions();
        int any = Certainty.NO;
        for (int i = 0; i < lesions.size; i++) {
            if (lesions.lesion[i].site().organ().isLymphNode()) {
                int regional = lesions.relation[i] == SiteRelation.Kind.REGIONAL
                        ? Certainty.CERTAIN
                        : lesions.relation[i] == SiteRelation.Kind.UNDETERMINED ? Certainty.POSSIBLE : Certainty.NO;
                int seen = lesions.firstSeenLatest[i] <= window.lastScan()
                        ? Certainty.CERTAIN
                        : lesions.firstSeenEarliest[i] <= window.lastFinding() ? Certainty.POSSIBLE : Certainty.NO;
                any = Math.max(any, Math.min(Math.min(regional, seen), lesions.existence[i]));
            }
        }
        return any;
    }

    /** The N categories on record. */
    static void addEvidence(Evaluation.Builder builder, Facts facts) {
        for (PrimaryTumor primary : facts.patient().primaries()) {
            for (Staging staging : primary.stagings()) {
                staging.n()
                        .ifPresent(n -> builder.addEvidence(Evidence.of(
                                Message.of("fact.staging", "basis", staging.basis(), "category", n), staging.date())));
            }
        }
    }

    static boolean isLung(PrimaryTumor primary) {
        return primary.site() == PrimarySite.LUNG;
    }
}
