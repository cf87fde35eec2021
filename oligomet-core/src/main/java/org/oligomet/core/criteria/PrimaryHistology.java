package org.oligomet.core.criteria;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;

/**
 * A primary tumour of this organ has one of these histologies. A recorded histology is taken as proven by pathology.
 *
 * @param site organ of the primary
 * @param histologies the histologies
 */
public record PrimaryHistology(PrimarySite site, Set<Histology> histologies) implements Criterion {

    public PrimaryHistology {
        histologies = Sets.immutableEnumSet(histologies);
    }

    @Override
    public String id() {
        return "primary-histology";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("site", site, "histologies", histologies);
    }

    @Override
    public Verdict verdict(Facts facts) {
        List<PrimaryTumor> primaries = facts.patient().primaries();
        Verdict any = Verdict.NOT_MET;
        boolean known = false;
        for (int i = 0; i < primaries.size(); i++) {
            any = any.or(judge(primaries.get(i), facts));
            known |= facts.snapshot().isCertain(primaries.get(i).diagnosed());
        }
        // A primary that may not have been found by then says nothing of another that nobody recorded.
        return known ? any : any.or(Verdict.UNDETERMINED);
    }

    private Verdict judge(PrimaryTumor primary, Facts facts) {
        if (primary.site() != site && primary.site() != PrimarySite.UNKNOWN) {
            return Verdict.NOT_MET;
        }
        if (primary.histology() == Histology.UNKNOWN) {
            return Verdict.UNDETERMINED;
        }
        if (!histologies.contains(primary.histology())) {
            return Verdict.NOT_MET;
        }
        boolean sure = primary.site() == site && facts.snapshot().isCertain(primary.diagnosed());
        return sure ? Verdict.MET : Verdict.UNDETERMINED;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Message message = Message.of("primary-histology." + verdict.name(), "site", site, "histologies", histologies);
        Evaluation.Builder builder = Leaf.of(this, verdict, message);
        for (PrimaryTumor primary : facts.patient().primaries()) {
            Message fact = Message.of("fact.primary", "site", primary.site(), "histology", primary.histology());
            builder.addEvidence(Evidence.of(fact, primary.diagnosed()).about(primary.id()));
        }
        if (facts.patient().primaries().size() > 1) {
            builder.addFindings(new Finding("SEVERAL_PRIMARIES", Message.of("finding.SEVERAL_PRIMARIES")));
        }
        if (!verdict.isDecided()) {
            builder.addMissing(DataRequirement.of(DataKind.HISTOLOGY));
        }
        return builder.build();
    }
}
