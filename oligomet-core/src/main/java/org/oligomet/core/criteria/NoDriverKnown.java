package org.oligomet.core.criteria;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oligomet.core.patient.AlterationResult;
import org.oligomet.core.patient.Biomarker;
import org.oligomet.core.patient.Gene;

/**
 * None of the genes is known to be altered, whether tested or not: for sources that count “negative or unknown” together.
 * Unlike every other rule here it answers from the absence of a test, so a later test can overturn it.
 *
 * @param genes the genes
 */
public record NoDriverKnown(Set<Gene> genes) implements Criterion {

    public NoDriverKnown {
        if (genes.isEmpty()) {
            throw new IllegalArgumentException("no-driver-known.genes: empty; at least one must be named");
        }
        genes = Sets.immutableEnumSet(genes);
    }

    @Override
    public String id() {
        return "no-driver-known";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("genes", genes);
    }

    @Override
    public Verdict verdict(Facts facts) {
        List<Biomarker> biomarkers = facts.patient().biomarkers();
        Verdict known = Verdict.NOT_MET;
        for (int i = 0; i < biomarkers.size(); i++) {
            if (biomarkers.get(i) instanceof Biomarker.DriverAlteration result
                    && genes.contains(result.gene())
                    && result.result() == AlterationResult.ALTERED) {
                known = known.or(facts.snapshot().isCertain(result.date()) ? Verdict.MET : Verdict.UNDETERMINED);
            }
        }
        return known.not();
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder =
                Leaf.of(this, verdict, Message.of("no-driver-known." + verdict.name(), "genes", genes));
        DriverAltered.addEvidence(builder, genes, facts);
        if (verdict == Verdict.MET && new DriverAltered(genes).verdict(facts) == Verdict.UNDETERMINED) {
            builder.addFindings(
                    new Finding("UNTESTED_AS_NEGATIVE", Message.of("finding.UNTESTED_AS_NEGATIVE", "genes", genes)));
        }
        if (!verdict.isDecided()) {
            builder.addMissing(DataRequirement.of(DataKind.EXACT_DATE, "@Date.TEST"));
        }
        return builder.build();
    }
}
