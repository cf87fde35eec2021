package org.oligomet.core.criteria;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;

/**
 * A primary tumour lies in one of these organs. With several primaries it is not known which one the metastases come
 * from: then the answer is open unless it is the same for all.
 *
 * @param sites the organs
 */
public record PrimarySiteAmong(Set<PrimarySite> sites) implements Criterion {

    public PrimarySiteAmong {
        if (sites.isEmpty()) {
            throw new IllegalArgumentException("primary-site.sites: empty; at least one must be named");
        }
        sites = Sets.immutableEnumSet(sites);
    }

    @Override
    public String id() {
        return "primary-site";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("sites", sites);
    }

    @Override
    public Verdict verdict(Facts facts) {
        List<PrimaryTumor> primaries = facts.patient().primaries();
        if (primaries.isEmpty()) {
            return Verdict.UNDETERMINED;
        }
        Verdict first = judge(primaries.get(0), facts);
        for (int i = 1; i < primaries.size(); i++) {
            if (judge(primaries.get(i), facts) != first) {
                return Verdict.UNDETERMINED;
            }
        }
        return first;
    }

    private Verdict judge(PrimaryTumor primary, Facts facts) {
        if (primary.site() == PrimarySite.UNKNOWN || !facts.snapshot().isCertain(primary.diagnosed())) {
            return Verdict.UNDETERMINED;
        }
        return Verdict.of(sites.contains(primary.site()));
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder =
                Leaf.of(this, verdict, Message.of("primary-site." + verdict.name(), "sites", sites));
        for (PrimaryTumor primary : facts.patient().primaries()) {
            Message fact = Message.of("fact.primary", "site", primary.site(), "histology", primary.histology());
            builder.addEvidence(Evidence.of(fact, primary.diagnosed()).about(primary.id()));
        }
        if (!verdict.isDecided()) {
            builder.addMissing(DataRequirement.of(DataKind.HISTOLOGY));
        }
        return builder.build();
    }
}
