package org.oligomet.core.criteria;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.patient.DiameterKind;
import org.oligomet.core.patient.Measurement;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.OrganSystem;

/**
 * No metastasis that counts has a longest diameter above this, by its last measurement. A metastasis that nobody
 * measured, or that nobody looked for, leaves the question open.
 *
 * @param counting which metastases count
 * @param organ the one organ that it is asked of; empty for all in the scope of the counting
 * @param maxMm greatest diameter in mm that will do, above 0
 */
public record LargestDiameter(CountingPolicy counting, Optional<OrganSystem> organ, double maxMm)
        implements CountsMetastases {

    /** Of all metastases in the scope of the counting. */
    public LargestDiameter(CountingPolicy counting, double maxMm) {
        this(counting, Optional.empty(), maxMm);
    }

    public LargestDiameter {
        if (!(maxMm > 0)) {
            throw new IllegalArgumentException("largest-diameter.maxMm: " + maxMm + " mm; it must be above 0");
        }
    }

    @Override
    public String id() {
        return "largest-diameter";
    }

    @Override
    public Map<String, String> parameters() {
        return organ.isPresent()
                ? Leaf.parameters("maxMm", maxMm, "organ", organ.get(), "moment", counting.moment())
                : Leaf.parameters("maxMm", maxMm, "scope", counting.scope(), "moment", counting.moment());
    }

    @Override
    public Criterion withCounting(CountingPolicy policy) {
        return new LargestDiameter(policy, organ, maxMm);
    }

    @Override
    public Verdict verdict(Facts facts) {
        CountTable table = facts.counts(counting);
        LesionTable lesions = facts.lesions();
        Verdict all = Verdict.MET;
        int measured = 0;
        for (int i = 0; i < lesions.size; i++) {
            int counted = counted(table, lesions, i);
            if (counted != Certainty.NO) {
                measured++;
                Verdict small = small(facts, i);
                boolean sure = counted == Certainty.CERTAIN || small == Verdict.MET;
                all = all.and(sure ? small : Verdict.UNDETERMINED);
            }
        }
        // Metastases that may be there and are on no list may be of any size.
        return upper(table) > measured ? all.and(Verdict.UNDETERMINED) : all;
    }

    private int counted(CountTable table, LesionTable lesions, int i) {
        if (organ.isEmpty()) {
            return table.inScope(lesions.system[i]) ? table.counted(i) : Certainty.NO;
        }
        if (lesions.system[i] == Sites.indexOf(organ.get())) {
            return table.counted(i);
        }
        boolean unplaced = lesions.lesion[i].site().organ() == OrganSite.UNKNOWN;
        return unplaced ? Math.min(Certainty.POSSIBLE, table.counted(i)) : Certainty.NO;
    }

    private int upper(CountTable table) {
        return organ.isPresent()
                ? table.upperInWithUnplaced(Sites.indexOf(organ.get()))
                : table.upper(CountUnit.LESIONS);
    }

    private Verdict small(Facts facts, int i) {
        return Latest.<LargestDiameter, Measurement>judge(
                facts.lesions().lesion[i].measurements(),
                Long.MIN_VALUE,
                facts.asOf(),
                facts.asOf(),
                this,
                LargestDiameter::judge);
    }

    private static @Nullable Verdict judge(LargestDiameter criterion, Measurement measurement) {
        return measurement.kind() == DiameterKind.LONGEST
                ? Verdict.of(measurement.diameterMm() <= criterion.maxMm)
                : null;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder = Leaf.of(this, verdict, message(verdict));
        CountTable table = facts.counts(counting);
        LesionTable lesions = facts.lesions();
        boolean open = false;
        for (int i = 0; i < lesions.size; i++) {
            if (counted(table, lesions, i) != Certainty.NO) {
                List<Measurement> measurements = lesions.lesion[i].measurements();
                for (Measurement one : measurements) {
                    Message fact = Message.of(
                            "fact.diameter", "site", lesions.lesion[i].site().organ(), "mm", one.diameterMm());
                    builder.addEvidence(Evidence.of(fact, one.date()).about(lesions.lesion[i].id()));
                }
                if (!verdict.isDecided() && small(facts, i) == Verdict.UNDETERMINED) {
                    builder.addMissing(DataRequirement.of(
                            DataKind.LESION_SIZE, lesions.lesion[i].site().organ()));
                    open = true;
                }
            }
        }
        if (!verdict.isDecided() && (!open || upper(table) == Counts.OPEN)) {
            builder.addAllMissing(
                    new CountReport(facts, counting, CountUnit.LESIONS).missing(system -> isAsked(table, system)));
        }
        return builder.build();
    }

    private boolean isAsked(CountTable table, int system) {
        return organ.isPresent() ? system == Sites.indexOf(organ.get()) : table.inScope(system);
    }

    private Message message(Verdict verdict) {
        return organ.isPresent()
                ? Message.of("largest-diameter.in." + verdict.name(), "organ", organ.get(), "max", maxMm)
                : Message.of("largest-diameter." + verdict.name(), "max", maxMm);
    }
}
