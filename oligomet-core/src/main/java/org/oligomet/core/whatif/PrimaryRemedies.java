package org.oligomet.core.whatif;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.IntervalAtLeast;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.PrimaryControlled;
import org.oligomet.core.criteria.PrimaryHistology;
import org.oligomet.core.criteria.PrimarySiteAmong;
import org.oligomet.core.criteria.Synchronous;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimaryControl;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.SiteRelation;
import org.oligomet.core.time.ClinicalDate;

/** Changes that bear on rules about the primary: what it is, when it was found, whether it is controlled. */
final class PrimaryRemedies {

    private PrimaryRemedies() {}

    static void add(Situation situation, Criterion rule, boolean met) {
        if (rule instanceof PrimaryHistology histology) {
            Histology wanted = met ? histology.histologies().iterator().next() : Histology.SMALL_CELL_CARCINOMA;
            kind(
                    situation,
                    rule,
                    met,
                    Situation.value(histology.histologies()),
                    p -> p.site() == histology.site() || met
                            ? at(p, met ? histology.site() : p.site()).histology(wanted)
                            : PrimaryTumor.builder().from(p));
        } else if (rule instanceof PrimarySiteAmong sites) {
            PrimarySite wanted = met
                    ? best(situation.patient, sites.sites())
                    : best(situation.patient, EnumSet.complementOf(EnumSet.copyOf(sites.sites())));
            kind(situation, rule, met, Situation.value(sites.sites()), p -> at(p, wanted));
        } else if (rule instanceof Synchronous synchronous) {
            interval(situation, rule, met, synchronous.months(), true);
        } else if (rule instanceof IntervalAtLeast interval) {
            interval(situation, rule, met, interval.months(), false);
        } else if (rule instanceof PrimaryControlled control) {
            control(situation, control, met);
        }
    }

    /**
     * The first of some organs for which every lesion is certainly a metastasis or certainly none: with another one a count
     * would be open for want of a rule. The first of all if there is none.
     */
    private static PrimarySite best(Patient patient, Set<PrimarySite> among) {
        for (PrimarySite site : among) {
            boolean known = site != PrimarySite.UNKNOWN
                    && patient.primaries().stream()
                            .map(primary -> at(primary, site).build())
                            .allMatch(primary -> patient.lesions().stream()
                                    .map(lesion ->
                                            lesion.site().relationTo(primary).kind())
                                    .noneMatch(SiteRelation.Kind.UNDETERMINED::equals));
            if (known) {
                return site;
            }
        }
        return among.iterator().next();
    }

    /** What is made of one primary. */
    @FunctionalInterface
    private interface PrimaryEdit {
        PrimaryTumor.Builder apply(PrimaryTumor primary);
    }

    private static PrimaryTumor.Builder at(PrimaryTumor primary, PrimarySite site) {
        PrimaryTumor.Builder moved = PrimaryTumor.builder().from(primary).site(site);
        return site == PrimarySite.LUNG ? moved : moved.lobe(Optional.empty());
    }

    private static Patient edited(Patient patient, PrimaryEdit edit) {
        List<PrimaryTumor> primaries = new ArrayList<>();
        patient.primaries().forEach(primary -> primaries.add(edit.apply(primary).build()));
        return Patient.builder().from(patient).primaries(primaries).build();
    }

    private static void kind(Situation situation, Criterion rule, boolean met, Message among, PrimaryEdit edit) {
        if (situation.patient.primaries().isEmpty()) {
            return;
        }
        PrimaryTumor first = situation.patient.primaries().get(0);
        situation.add(
                Topic.PRIMARY,
                situation.kindOf(rule),
                Message.of("whatif." + rule.id()),
                Message.of("whatif.primary", "site", first.site(), "histology", first.histology()),
                met ? among : Message.of("whatif.otherwise"),
                (patient, asOf) -> edited(patient, edit));
    }

    private static void interval(Situation situation, Criterion rule, boolean met, int months, boolean atMost) {
        Optional<ClinicalDate> found = situation.facts.metastasesFirstFound();
        if (found.isEmpty()) {
            DiseaseRemedies.metastasesFound(situation);
            return;
        }
        boolean shorter = atMost == met;
        // Synchronous disease ends with the last day of its months; an interval of so many months begins there.
        ClinicalDate diagnosed = shorter
                ? found.get().latest()
                : Situation.monthsBefore(found.get().earliest(), months).plusDays(atMost ? -1 : 0);
        situation.add(
                Topic.DIAGNOSIS,
                situation.kindOf(rule),
                Message.of("whatif.interval"),
                rule.verdict(situation.facts).isDecided() ? within(!shorter, months, atMost) : Situation.UNKNOWN,
                within(shorter, months, atMost),
                (patient, asOf) ->
                        edited(patient, p -> PrimaryTumor.builder().from(p).diagnosed(diagnosed)));
    }

    private static Message within(boolean shorter, int months, boolean atMost) {
        String key = atMost
                ? (shorter ? "whatif.months.within" : "whatif.months.beyond")
                : (shorter ? "whatif.months.below" : "whatif.months.at-least");
        return Message.of(key, "months", months);
    }

    private static void control(Situation situation, PrimaryControlled rule, boolean met) {
        Verdict judged = new PrimaryControlled(0, 0).verdict(situation.facts);
        if (met && judged == Verdict.MET) {
            long last = Long.MIN_VALUE;
            for (PrimaryTumor primary : situation.patient.primaries()) {
                for (PrimaryControl control : primary.control()) {
                    ClinicalDate since = control.since().orElse(control.date());
                    last = Math.max(last, since.latestDayPlusMonths(rule.months()) + rule.days());
                }
            }
            if (last != Long.MIN_VALUE) {
                situation.waitUntil(ClinicalDate.ofDay(situation.asOf.timeline(), last));
            }
        }
        situation.add(
                Topic.CONTROL,
                situation.kindOf(rule),
                rule.sentence("whatif.control"),
                rule.verdict(situation.facts).isDecided() ? Situation.yesNo(!met) : Situation.UNKNOWN,
                Situation.yesNo(met),
                (patient, asOf) -> edited(
                        patient,
                        p -> PrimaryTumor.builder()
                                .from(p)
                                .control(List.of(new PrimaryControl(
                                        asOf,
                                        met,
                                        Optional.of(Situation.monthsBefore(
                                                asOf.plusDays(-rule.days()), rule.months())))))));
    }
}
