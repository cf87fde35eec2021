package org.oligomet.core.whatif;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.oligomet.core.criteria.BrainRule;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountUnit;
import org.oligomet.core.criteria.Counted;
import org.oligomet.core.criteria.CountedDisease;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.CountsMetastases;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.LesionsInOrgan;
import org.oligomet.core.criteria.LesionsPerOrgan;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.MetastasisCount;
import org.oligomet.core.criteria.OrganCount;
import org.oligomet.core.patient.CountedThing;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.OrganSystem;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.ReportedCount;
import org.oligomet.core.time.ClinicalDate;

/** Changes that bear on rules about numbers of metastases. */
final class CountRemedies {

    private static final List<OrganSite> ORGANS = List.of(
            OrganSite.BONE,
            OrganSite.LIVER,
            OrganSite.ADRENAL,
            OrganSite.SPLEEN,
            OrganSite.KIDNEY,
            OrganSite.PANCREAS,
            OrganSite.SKIN,
            OrganSite.THYROID);

    private final Situation situation;
    private final CountsMetastases rule;
    private final Counted counted;
    private final List<MetastaticLesion> certain = new ArrayList<>();
    private final List<MetastaticLesion> possible = new ArrayList<>();

    private CountRemedies(Situation situation, CountsMetastases rule) {
        this.situation = situation;
        this.rule = rule;
        this.counted = situation.facts.countOf(rule.counting());
        for (MetastaticLesion lesion : situation.patient.lesions()) {
            if (counted.certain().contains(lesion.id()) && isAsked(lesion)) {
                certain.add(lesion);
            } else if (counted.possible().contains(lesion.id()) && isAsked(lesion)) {
                possible.add(lesion);
            }
        }
    }

    static boolean add(Situation situation, Criterion rule, boolean met) {
        if (rule instanceof MetastasisCount count) {
            boolean organs = count.counting().unit() == CountUnit.ORGAN_SITES;
            new CountRemedies(situation, count).add(count.min(), count.max(), organs, met);
        } else if (rule instanceof OrganCount organs) {
            new CountRemedies(situation, organs).add(organs.min(), organs.max(), true, met);
        } else if (rule instanceof LesionsInOrgan organ) {
            new CountRemedies(situation, organ).add(organ.min(), organ.max(), false, met);
        } else if (rule instanceof LesionsPerOrgan organ) {
            new CountRemedies(situation, organ).add(0, OptionalInt.of(organ.max()), false, met);
        } else {
            return false;
        }
        return true;
    }

    static boolean countsBrain(CountingPolicy counting) {
        return counting.scope() == CountScope.ALL && counting.brain() == BrainRule.COUNTS;
    }

    private boolean isAsked(MetastaticLesion lesion) {
        return !(rule instanceof LesionsInOrgan organ) || lesion.site().organ().system() == organ.organ();
    }

    private void add(int min, OptionalInt max, boolean organs, boolean met) {
        if (counted.moment().isEmpty()) {
            // Without the moment there is no count: what tells the moment comes first.
            if (rule.counting().moment() == CountingMoment.DIAGNOSIS_OF_METASTASES) {
                DiseaseRemedies.metastasesFound(situation);
            } else {
                CourseRemedies.inductionOver(situation);
            }
        }
        int sure = organs ? organs(certain) : size(certain);
        int most = organs ? organs(certain) + organs(possible) : certain.size() + possible.size();
        int least = met ? min : 0;
        boolean tooMany = met && max.isPresent() && (most > max.getAsInt() || hasDiffuse());
        boolean downwards = !met && min > 0 && certain.size() - min < NearMissSearch.MAX_CHANGES;
        if (tooMany || downwards) {
            certain.forEach(lesion -> Lesions.benign(situation, lesion));
        }
        for (MetastaticLesion lesion : possible) {
            known(lesion, tooMany || downwards, sure < least || !met);
        }
        situation.addImaging(rule.counting(), countsBrain(rule.counting()));
        if (met) {
            total(max, organs);
        }
        int wanted = met ? min - sure : max.isPresent() ? max.getAsInt() + 1 - sure : 0;
        if (wanted > 0) {
            further(sure, wanted, organs);
        }
    }

    /** Lesions in the fullest organ, where that is what is counted. */
    private int size(List<MetastaticLesion> lesions) {
        if (!(rule instanceof LesionsPerOrgan)) {
            return lesions.size();
        }
        int most = 0;
        for (MetastaticLesion one : lesions) {
            OrganSystem system = one.site().organ().system();
            most = Math.max(most, (int) lesions.stream()
                    .filter(l -> l.site().organ().system() == system)
                    .count());
        }
        return most;
    }

    private static int organs(List<MetastaticLesion> lesions) {
        Set<OrganSystem> systems = new LinkedHashSet<>();
        lesions.forEach(lesion -> systems.add(lesion.site().organ().system()));
        return systems.size();
    }

    private boolean hasDiffuse() {
        return certain.stream().anyMatch(lesion -> lesion.site().organ().isDiffuse());
    }

    /** What would make certain whether a lesion counts: its date at a diagnosis, its state at any other moment. */
    private void known(MetastaticLesion lesion, boolean fewer, boolean more) {
        boolean atDiagnosis = rule.counting().moment() == CountingMoment.DIAGNOSIS_OF_METASTASES;
        boolean vague = !lesion.firstSeen().isExact();
        if (fewer && atDiagnosis) {
            Lesions.benign(situation, lesion);
        } else if (fewer) {
            Lesions.state(situation, lesion, LesionState.RESOLVED);
        }
        if (more && !atDiagnosis) {
            boolean progressive = rule.counting().disease() == CountedDisease.PROGRESSIVE;
            Lesions.state(situation, lesion, progressive ? LesionState.PROGRESSING : LesionState.ACTIVE);
        }
        if (vague && atDiagnosis) {
            Lesions.date(situation, lesion, true);
            Lesions.date(situation, lesion, false);
        }
    }

    /** Where the source knows totals only: the total at the moment. */
    private void total(OptionalInt max, boolean organs) {
        boolean registry = situation.patient.lesions().isEmpty()
                && !situation.patient.reportedCounts().isEmpty();
        if (!registry || max.isEmpty() || counted.moment().isEmpty()) {
            return;
        }
        ClinicalDate day = counted.moment().get().latest();
        ReportedCount total = ReportedCount.builder()
                .what(organs ? CountedThing.ORGAN_SITES : CountedThing.LESIONS)
                .lowerBound(max.getAsInt())
                .upperBound(max.getAsInt())
                .periodStart(day)
                .periodEnd(day)
                .build();
        boolean refuted = (organs ? counted.organsLower() : counted.lesionsLower()) > max.getAsInt();
        situation.add(
                Topic.LESIONS,
                refuted ? ChangeKind.FIXED : ChangeKind.OBTAINABLE,
                Message.of("whatif.total", "what", total.what(), "date", day),
                refuted ? Message.of("whatif.otherwise") : Situation.UNKNOWN,
                Situation.value(max.getAsInt()),
                (patient, asOf) -> Patient.builder()
                        .from(patient)
                        .reportedCounts(
                                Situation.without(patient.reportedCounts(), c -> refuted || c.what() == total.what()))
                        .addReportedCounts(total)
                        .build());
    }

    private void further(int sure, int more, boolean organs) {
        boolean open = counted.lesionsUpper().isEmpty();
        ClinicalDate seen = counted.moment().map(ClinicalDate::latest).orElse(situation.asOf);
        if (seen.earliestDay() > situation.asOf.earliestDay()) {
            seen = situation.asOf;
        }
        ChangeKind kind = open ? ChangeKind.OBTAINABLE : ChangeKind.FIXED;
        Lesions.further(situation, kind, sure, more, where(organs), seen);
    }

    private List<OrganSite> where(boolean organs) {
        if (rule instanceof LesionsInOrgan organ) {
            for (OrganSite site : OrganSite.values()) {
                if (site.system() == organ.organ()) {
                    return List.of(site);
                }
            }
        }
        if (!organs) {
            return List.of(certain.isEmpty() ? OrganSite.BONE : fullest());
        }
        List<OrganSite> free = new ArrayList<>();
        for (OrganSite site : ORGANS) {
            if (certain.stream().noneMatch(lesion -> lesion.site().organ().system() == site.system())) {
                free.add(site);
            }
        }
        return free;
    }

    private OrganSite fullest() {
        OrganSite best = OrganSite.BONE;
        long most = 0;
        for (MetastaticLesion one : certain) {
            OrganSite organ = one.site().organ();
            long here = certain.stream()
                    .filter(l -> l.site().organ().system() == organ.system())
                    .count();
            if (here > most && isPlain(organ)) {
                best = organ;
                most = here;
            }
        }
        return best;
    }

    /** Where a further lesion is a metastasis for every primary and counts in every scope. */
    private static boolean isPlain(OrganSite organ) {
        return organ != OrganSite.LUNG
                && organ.system() != OrganSystem.UNSPECIFIED
                && !organ.isIntracranial()
                && !organ.isDiffuse()
                && !organ.isLymphNode();
    }
}
