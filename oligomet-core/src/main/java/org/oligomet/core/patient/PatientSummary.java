package org.oligomet.core.patient;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One readable line about a record. It shows codes, counts and dates of diagnosis, and nothing that identifies. */
final class PatientSummary {

    private PatientSummary() {}

    static String of(Patient p) {
        List<String> parts = new ArrayList<>();
        parts.add("sex " + name(p.sex()));
        for (PrimaryTumor primary : p.primaries()) {
            parts.add(name(primary.site()) + " primary (" + name(primary.histology()) + ", diagnosed "
                    + primary.diagnosed() + ")");
        }
        parts.add(lesions(p.lesions()));
        add(parts, p.treatments().size(), "treatment");
        add(parts, p.imaging().size(), "examination");
        add(parts, p.diseaseEvents().size(), "disease event");
        add(parts, p.reportedCounts().size(), "reported count");
        parts.add(p.vitalStatus()
                .map(v -> (v.status() == LifeStatus.DEAD ? "died " : "alive ") + v.date())
                .orElse("vital status not known"));
        return "Patient[" + String.join("; ", parts) + "]";
    }

    private static String lesions(List<MetastaticLesion> lesions) {
        Map<OrganSite, Integer> bySite = new EnumMap<>(OrganSite.class);
        lesions.forEach(l -> bySite.merge(l.site().organ(), 1, Integer::sum));
        List<String> sites = new ArrayList<>();
        bySite.forEach((site, n) -> sites.add(n + " " + name(site)));
        String total = lesions.size() + (lesions.size() == 1 ? " lesion" : " lesions");
        return sites.isEmpty() ? total : total + " (" + String.join(", ", sites) + ")";
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(count + " " + what + (count == 1 ? "" : "s"));
        }
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
