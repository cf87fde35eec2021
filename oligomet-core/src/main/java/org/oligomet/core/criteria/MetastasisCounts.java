package org.oligomet.core.criteria;

import java.util.EnumMap;
import java.util.Map;
import org.oligomet.core.patient.OrganSystem;

/**
 * How many metastases there are under a counting policy, and where.
 *
 * @param lesions all of them
 * @param organs organs with at least one
 * @param byOrgan metastases of each organ; those of unnamed sites under {@link OrganSystem#UNSPECIFIED}
 */
public record MetastasisCounts(CountRange lesions, CountRange organs, Map<OrganSystem, CountRange> byOrgan) {

    public MetastasisCounts {
        byOrgan = Map.copyOf(byOrgan);
    }

    static MetastasisCounts of(CountTable table) {
        Map<OrganSystem, CountRange> byOrgan = new EnumMap<>(OrganSystem.class);
        for (OrganSystem system : OrganSystem.values()) {
            int s = Sites.indexOf(system);
            byOrgan.put(
                    system, table.inScope(s) ? CountRange.of(table.lowerIn(s), table.upperIn(s)) : CountRange.of(0, 0));
        }
        return new MetastasisCounts(
                CountRange.of(table.lower(CountUnit.LESIONS), table.upper(CountUnit.LESIONS)),
                CountRange.of(table.lower(CountUnit.ORGAN_SITES), table.upper(CountUnit.ORGAN_SITES)),
                byOrgan);
    }
}
