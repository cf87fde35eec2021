package org.oligomet.core.staging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.oligomet.core.criteria.BrainRule;
import org.oligomet.core.criteria.CountRange;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountUnit;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.DataKind;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Evidence;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.MetastasisCount;
import org.oligomet.core.criteria.MetastasisCounts;
import org.oligomet.core.criteria.PrimaryRule;
import org.oligomet.core.criteria.RegionalNodeRule;
import org.oligomet.core.criteria.TreatedLesionRule;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.OrganSystem;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.patient.Staging;

/**
 * M category and stage group of a cancer of the lung from its lesions, by TNM 8 or 9. The answer is the set that the
 * record leaves possible: where nobody looked, metastases may be. T and N are taken from the last recorded staging of the
 * same edition, clinical or pathological.
 *
 * <p>M1a: contralateral lung, pleura, pericardium, malignant effusion. M1b: one extrathoracic metastasis. M1c: several (9:
 * M1c1 in one organ system, M1c2 in several; the skeleton is one). IVA is M1a and M1b, IVB is M1c. Sources and status in
 * {@link TnmEdition}.
 */
public final class LungStaging {

    private static final Set<OrganSystem> INTRATHORACIC =
            EnumSet.of(OrganSystem.LUNG, OrganSystem.PLEURA, OrganSystem.PERICARDIUM);
    private static final Set<OrganSystem> PAIRED =
            EnumSet.of(OrganSystem.ADRENAL, OrganSystem.KIDNEY, OrganSystem.OVARY, OrganSystem.BREAST, OrganSystem.EYE);

    private final TnmEdition edition;
    private final CountingPolicy counting;

    private LungStaging(TnmEdition edition, CountingPolicy counting) {
        this.edition = edition;
        this.counting = counting;
    }

    /** Metastases that are there at the date of the snapshot; treated ones that are not active are left out. */
    public static LungStaging of(TnmEdition edition) {
        return new LungStaging(
                edition,
                CountingPolicy.builder()
                        .unit(CountUnit.LESIONS)
                        .scope(CountScope.ALL)
                        .primary(PrimaryRule.NOT_COUNTED)
                        .regionalNodes(RegionalNodeRule.NOT_COUNTED)
                        .brain(BrainRule.COUNTS)
                        .treatedLesions(TreatedLesionRule.NOT_COUNTED)
                        .moment(CountingMoment.NOW)
                        .build());
    }

    /** The same with another moment, coverage or treatment rule; regional nodes and the primary must stay out. */
    public LungStaging withCounting(CountingPolicy policy) {
        if (policy.regionalNodes() != RegionalNodeRule.NOT_COUNTED
                || policy.primary() != PrimaryRule.NOT_COUNTED
                || policy.scope() != CountScope.ALL
                || policy.brain() != BrainRule.COUNTS) {
            throw new IllegalArgumentException("lungStaging.counting: scope " + policy.scope() + ", primary "
                    + policy.primary() + ", regional nodes " + policy.regionalNodes() + ", brain " + policy.brain()
                    + "; TNM needs ALL, NOT_COUNTED, NOT_COUNTED, COUNTS");
        }
        return new LungStaging(edition, policy);
    }

    public TnmEdition edition() {
        return edition;
    }

    public CountingPolicy counting() {
        return counting;
    }

    /** The staging at the date of the snapshot; empty if no cancer of the lung is on record by then. */
    public Optional<StageEvaluation> stage(Snapshot snapshot) {
        List<PrimaryTumor> lungs = snapshot.patient().primaries().stream()
                .filter(p -> p.site() == PrimarySite.LUNG)
                .toList();
        return lungs.isEmpty() ? Optional.empty() : Optional.of(stage(snapshot, lungs));
    }

    private StageEvaluation stage(Snapshot snapshot, List<PrimaryTumor> lungs) {
        Effusions effusions = new Effusions(snapshot.patient(), snapshot.asOf());
        Facts facts = Facts.of(Patient.builder()
                .from(snapshot.patient())
                .lesions(effusions.others())
                .build()
                .asOf(snapshot.asOf()));
        MetastasisCounts counts = with(effusions, facts.metastases(counting));
        Set<MCategory> m = MBounds.possible(counts, INTRATHORACIC, edition);
        boolean heart = range(counts, OrganSystem.HEART).lower() > 0;
        Set<OrganSystem> withHeart = EnumSet.copyOf(INTRATHORACIC);
        withHeart.add(OrganSystem.HEART);
        m.addAll(MBounds.possible(counts, withHeart, edition));

        Set<Optional<String>> t = recorded(lungs, snapshot, Staging::t);
        Set<Optional<String>> n = recorded(lungs, snapshot, Staging::n);
        Set<StageGroup> groups = groups(m, t, n);
        StageEvaluation.Builder builder = StageEvaluation.builder()
                .edition(edition)
                .asOf(snapshot.asOf())
                .mCategories(m)
                .stageGroups(groups);
        addEvidence(builder, facts, effusions);
        if (heart) {
            builder.addWarnings(finding("HEART_UNDECIDED"));
        }
        addWarnings(builder, m, counts, recorded(lungs, snapshot, Staging::m));
        if (effusions.isAnyExcluded()) {
            builder.addWarnings(finding("EFFUSION_EXCLUDED"));
        }
        return builder.missing(missing(m, groups, t, n, facts, effusions)).build();
    }

    /** The counts with the effusions, which hold no number of deposits: one or more each. */
    private static MetastasisCounts with(Effusions effusions, MetastasisCounts counts) {
        int more = 0;
        boolean any = false;
        Map<OrganSystem, CountRange> byOrgan = new EnumMap<>(counts.byOrgan());
        for (Map.Entry<OrganSystem, Verdict> effusion : effusions.malignant().entrySet()) {
            if (effusion.getValue() != Verdict.NOT_MET) {
                int lower = effusion.getValue() == Verdict.MET ? 1 : 0;
                CountRange range = range(counts, effusion.getKey());
                byOrgan.put(effusion.getKey(), new CountRange(Math.max(lower, range.lower()), OptionalInt.empty()));
                more += range.lower() > 0 ? 0 : lower;
                any = true;
            }
        }
        return any
                ? new MetastasisCounts(
                        new CountRange(counts.lesions().lower() + more, OptionalInt.empty()),
                        new CountRange(counts.organs().lower() + more, OptionalInt.empty()),
                        byOrgan)
                : counts;
    }

    private static CountRange range(MetastasisCounts counts, OrganSystem system) {
        return counts.byOrgan().getOrDefault(system, new CountRange(0, OptionalInt.empty()));
    }

    /** Categories that may be the last recorded of this edition; an empty one if perhaps none is. */
    private Set<Optional<String>> recorded(
            List<PrimaryTumor> lungs, Snapshot snapshot, Function<Staging, Optional<String>> category) {
        if (lungs.size() != 1) {
            // Of several primaries it is not known whose metastases these are.
            return Set.of(Optional.empty());
        }
        long last = Long.MIN_VALUE;
        List<Staging> known = new ArrayList<>();
        for (Staging staging : lungs.get(0).stagings()) {
            if (staging.edition() == edition.number() && category.apply(staging).isPresent()) {
                known.add(staging);
                if (staging.date().isCertainlyOnOrBefore(snapshot.asOf())) {
                    last = Math.max(last, staging.date().earliestDay());
                }
            }
        }
        Set<Optional<String>> categories = new HashSet<>();
        if (last == Long.MIN_VALUE) {
            categories.add(Optional.empty());
        }
        for (Staging staging : known) {
            if (staging.date().latestDay() >= last) {
                categories.add(category.apply(staging));
            }
        }
        return categories;
    }

    private Set<StageGroup> groups(Set<MCategory> m, Set<Optional<String>> ts, Set<Optional<String>> ns) {
        Set<StageGroup> groups = EnumSet.noneOf(StageGroup.class);
        for (MCategory one : m) {
            switch (one) {
                case M0 -> {
                    for (Optional<String> t : ts) {
                        for (Optional<String> n : ns) {
                            groups.addAll(StageGroups.of(edition, t, n));
                        }
                    }
                }
                case M1A, M1B -> groups.add(StageGroup.IVA);
                case M1C, M1C1, M1C2 -> groups.add(StageGroup.IVB);
            }
        }
        return groups;
    }

    private void addEvidence(StageEvaluation.Builder builder, Facts facts, Effusions effusions) {
        List<Verdict> counted = facts.counted(counting);
        for (int i = 0; i < counted.size(); i++) {
            MetastaticLesion lesion = facts.patient().lesions().get(i);
            if (counted.get(i) != Verdict.NOT_MET) {
                boolean inside = INTRATHORACIC.contains(lesion.site().organ().system());
                String key =
                        counted.get(i) == Verdict.UNDETERMINED ? "PERHAPS" : inside ? "INTRATHORACIC" : "EXTRATHORACIC";
                builder.addEvidence(Evidence.of(
                                Message.of(
                                        "fact.tnm." + key, "site", lesion.site().organ()),
                                lesion.firstSeen())
                        .about(lesion.id()));
            }
        }
        if (effusions.malignant().containsValue(Verdict.MET)) {
            builder.addEvidence(Evidence.undated(Message.of("fact.tnm.EFFUSION")));
        }
    }

    private static void addWarnings(
            StageEvaluation.Builder builder,
            Set<MCategory> m,
            MetastasisCounts counts,
            Set<Optional<String>> recordedM) {
        boolean inside = INTRATHORACIC.stream().anyMatch(s -> range(counts, s).lower() > 0);
        if (inside && !m.contains(MCategory.M1A)) {
            builder.addWarnings(finding("HIGHEST_M_GOVERNS"));
        }
        if (m.contains(MCategory.M1C1)) {
            if (PAIRED.stream().anyMatch(s -> range(counts, s).lower() > 1)) {
                builder.addWarnings(finding("PAIRED_ORGAN_IS_ONE"));
            }
            if (range(counts, OrganSystem.LYMPH_NODES).lower() > 1) {
                builder.addWarnings(finding("DISTANT_NODES_ARE_ONE"));
            }
        }
        boolean agrees = recordedM.stream()
                .anyMatch(r -> r.isEmpty()
                        || r.get().equals("MX")
                        || m.stream()
                                .anyMatch(c ->
                                        c.code().startsWith(r.get()) || r.get().startsWith(c.code())));
        if (!agrees) {
            builder.addWarnings(finding("RECORDED_M_DIFFERS"));
        }
    }

    private Set<DataRequirement> missing(
            Set<MCategory> m,
            Set<StageGroup> groups,
            Set<Optional<String>> t,
            Set<Optional<String>> n,
            Facts facts,
            Effusions effusions) {
        Set<DataRequirement> missing = new LinkedHashSet<>();
        if (m.size() > 1) {
            int listed = facts.patient().lesions().size();
            missing.addAll(new MetastasisCount(counting, 0, OptionalInt.of(listed))
                    .evaluate(facts)
                    .missing());
            for (MetastaticLesion lesion : facts.patient().lesions()) {
                if (lesion.site().organ().isDiffuse()) {
                    missing.add(DataRequirement.of(DataKind.LESION_COUNT));
                }
            }
            if (effusions.malignant().containsValue(Verdict.UNDETERMINED)) {
                missing.add(DataRequirement.of(DataKind.PATHOLOGY, "@OrganSite.PLEURAL_EFFUSION"));
            }
            if (missing.isEmpty()) {
                missing.addAll(new MetastasisCount(counting, 0, OptionalInt.of(0))
                        .evaluate(facts)
                        .missing());
            }
            if (missing.isEmpty()) {
                missing.add(DataRequirement.of(DataKind.LESION_COUNT));
            }
        }
        if (m.contains(MCategory.M0) && groups.size() > 1) {
            if (t.size() > 1
                    || t.contains(Optional.<String>empty())
                    || StageGroups.of(edition, one(t), Optional.of("N0")).size() > 1) {
                missing.add(DataRequirement.of(DataKind.T_CATEGORY, "@Staging.T"));
            }
            if (n.size() > 1
                    || n.contains(Optional.<String>empty())
                    || !missing.contains(DataRequirement.of(DataKind.T_CATEGORY, "@Staging.T"))) {
                missing.add(DataRequirement.of(DataKind.N_CATEGORY, "@Staging.N"));
            }
        }
        return missing;
    }

    private static Optional<String> one(Set<Optional<String>> categories) {
        return categories.iterator().next();
    }

    private static Finding finding(String code) {
        return new Finding(code, Message.of("finding." + code));
    }
}
