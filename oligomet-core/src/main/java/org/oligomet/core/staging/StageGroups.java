package org.oligomet.core.staging;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Groups of T and N without metastases. A T or N that the table does not have leaves the group open. */
final class StageGroups {

    private static final Set<StageGroup> ANY = EnumSet.complementOf(EnumSet.of(StageGroup.IVA, StageGroup.IVB));
    private static final Map<String, Set<StageGroup>> N0 = Map.ofEntries(
            Map.entry("TX", EnumSet.of(StageGroup.OCCULT)),
            Map.entry("Tis", EnumSet.of(StageGroup.ZERO)),
            Map.entry("T1", EnumSet.of(StageGroup.IA1, StageGroup.IA2, StageGroup.IA3)),
            Map.entry("T1mi", EnumSet.of(StageGroup.IA1)),
            Map.entry("T1a", EnumSet.of(StageGroup.IA1)),
            Map.entry("T1b", EnumSet.of(StageGroup.IA2)),
            Map.entry("T1c", EnumSet.of(StageGroup.IA3)),
            Map.entry("T2", EnumSet.of(StageGroup.IB, StageGroup.IIA)),
            Map.entry("T2a", EnumSet.of(StageGroup.IB)),
            Map.entry("T2b", EnumSet.of(StageGroup.IIA)),
            Map.entry("T3", EnumSet.of(StageGroup.IIB)),
            Map.entry("T4", EnumSet.of(StageGroup.IIIA)));

    // T1 to T4 by column.
    private static final Map<String, String> EIGHTH = Map.of(
            "N1", "IIB IIB IIIA IIIA",
            "N2", "IIIA IIIA IIIB IIIB",
            "N3", "IIIB IIIB IIIC IIIC");
    private static final Map<String, String> NINTH = Map.of(
            "N1", "IIA IIB IIIA IIIA",
            "N2a", "IIB IIIA IIIA IIIB",
            "N2b", "IIIA IIIB IIIB IIIB",
            "N3", "IIIB IIIB IIIC IIIC");

    private StageGroups() {}

    static Set<StageGroup> any() {
        return EnumSet.copyOf(ANY);
    }

    /** The groups of a T and an N category; an empty category is not known. */
    static Set<StageGroup> of(TnmEdition edition, Optional<String> t, Optional<String> n) {
        if (t.isEmpty() || n.isEmpty()) {
            return any();
        }
        if (n.get().equals("N0")) {
            return N0.getOrDefault(t.get(), ANY);
        }
        int column = t.get().length() < 2 ? -1 : "1234".indexOf(t.get().charAt(1));
        if (column < 0) {
            return any();
        }
        if (edition == TnmEdition.NINTH && n.get().equals("N2")) {
            Set<StageGroup> groups = EnumSet.copyOf(of(edition, t, Optional.of("N2a")));
            groups.addAll(of(edition, t, Optional.of("N2b")));
            return groups;
        }
        String row = edition == TnmEdition.NINTH
                ? NINTH.get(n.get())
                : EIGHTH.get(n.get().substring(0, Math.min(2, n.get().length())));
        return row == null ? any() : EnumSet.of(StageGroup.valueOf(row.split(" ", -1)[column]));
    }
}
