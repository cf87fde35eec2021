package org.oligomet.core.patient;

import static org.oligomet.core.patient.RecordFinding.Kind.REPORTED_COUNTS_CONTRADICT;
import static org.oligomet.core.patient.RecordFinding.Kind.REPORTED_COUNT_ABOVE_LESIONS;
import static org.oligomet.core.patient.RecordFinding.Kind.REPORTED_COUNT_BELOW_LESIONS;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.oligomet.core.time.ClinicalDate;

/** Reported totals against the lesions of the record, and against each other. */
final class CountChecks {

    private CountChecks() {}

    static void check(Patient patient, List<RecordFinding> findings) {
        for (int i = 0; i < patient.reportedCounts().size(); i++) {
            ReportedCount count = patient.reportedCounts().get(i);
            String field = "reportedCounts[" + i + "].";
            againstLesions(field, count, patient, findings);
            againstOrgans(field, count, patient, findings);
        }
    }

    private static void againstLesions(
            String field, ReportedCount count, Patient patient, List<RecordFinding> findings) {
        // Certainly counted: metastases for every primary that were there in the period, whatever the exact dates.
        List<OrganSite> certain = sites(
                patient,
                l -> isCertainlyInScope(l.site().organ(), count)
                        && LesionChecks.isDistant(l, patient)
                        && (wasSeenWithin(l, count) || LesionChecks.isCertainlyPresent(l, count.periodEnd())));
        List<OrganSite> possible = sites(
                patient,
                l -> isPossiblyInScope(l.site().organ(), count)
                        && l.firstSeen().isPossiblyOnOrBefore(count.periodEnd()));
        boolean lesions = count.what() == CountedThing.LESIONS;
        long fewest = lesions ? certain.size() : organs(certain);
        // A site without a named organ may be an organ of its own.
        long most = lesions ? possible.size() : organs(possible) + unnamed(possible);
        if (count.upperBound().isPresent() && count.upperBound().getAsInt() < fewest) {
            findings.add(new RecordFinding(
                    REPORTED_COUNT_BELOW_LESIONS,
                    field + "upperBound",
                    "at most " + count.upperBound().getAsInt() + " reported, " + fewest + " among the lesions"));
        }
        if (!patient.lesions().isEmpty() && count.lowerBound() > most) {
            findings.add(new RecordFinding(
                    REPORTED_COUNT_ABOVE_LESIONS,
                    field + "lowerBound",
                    "at least " + count.lowerBound() + " reported, " + most + " among the lesions"));
        }
    }

    private static boolean wasSeenWithin(MetastaticLesion lesion, ReportedCount count) {
        ClinicalDate seen = lesion.firstSeen();
        return count.periodStart().isCertainlyOnOrBefore(seen) && seen.isCertainlyOnOrBefore(count.periodEnd());
    }

    private static List<OrganSite> sites(Patient patient, Predicate<MetastaticLesion> isMeant) {
        return patient.lesions().stream()
                .filter(isMeant)
                .map(l -> l.site().organ())
                .toList();
    }

    private static long organs(List<OrganSite> sites) {
        return sites.stream()
                .map(OrganSite::system)
                .filter(s -> s != OrganSystem.UNSPECIFIED)
                .distinct()
                .count();
    }

    private static long unnamed(List<OrganSite> sites) {
        return sites.stream().filter(s -> s.system() == OrganSystem.UNSPECIFIED).count();
    }

    private static boolean isCertainlyInScope(OrganSite site, ReportedCount count) {
        if (!count.includesIntracranial() && (site.isIntracranial() || site == OrganSite.UNKNOWN)) {
            return false;
        }
        OrganSite organ = count.organ().orElse(site);
        return organ == site || (organ == OrganSite.BONE && site.system() == OrganSystem.SKELETON);
    }

    private static boolean isPossiblyInScope(OrganSite site, ReportedCount count) {
        boolean organ = site == OrganSite.UNKNOWN
                || count.organ().map(o -> o.system() == site.system()).orElse(true);
        return organ && (count.includesIntracranial() || !site.isIntracranial());
    }

    private static void againstOrgans(
            String field, ReportedCount total, Patient patient, List<RecordFinding> findings) {
        if (total.organ().isPresent() || total.upperBound().isEmpty()) {
            return;
        }
        // Totals within one organ (bone and rib) may overlap, so each organ gives the largest of its lower bounds.
        Map<OrganSystem, Integer> parts = new EnumMap<>(OrganSystem.class);
        patient.reportedCounts().stream()
                .filter(c -> c.organ().isPresent() && c.lowerBound() > 0)
                .filter(c -> isCertainlyInScope(c.organ().orElseThrow(), total))
                // An organ that is not known may be one of the others.
                .filter(c -> total.what() == CountedThing.LESIONS || c.organ().orElseThrow() != OrganSite.UNKNOWN)
                .filter(c -> c.periodStart().equals(total.periodStart())
                        && c.periodEnd().equals(total.periodEnd()))
                .forEach(c -> parts.merge(
                        c.organ().orElseThrow().system(),
                        total.what() == c.what() && c.what() == CountedThing.LESIONS ? c.lowerBound() : 1,
                        Math::max));
        long sum = parts.values().stream().mapToInt(Integer::intValue).sum();
        if (total.upperBound().getAsInt() < sum) {
            findings.add(new RecordFinding(
                    REPORTED_COUNTS_CONTRADICT,
                    field + "upperBound",
                    "at most " + total.upperBound().getAsInt() + " in all, but at least " + sum + " over the organs"));
        }
    }
}
