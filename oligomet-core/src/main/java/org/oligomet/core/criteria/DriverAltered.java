package org.oligomet.core.criteria;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oligomet.core.patient.AlterationResult;
import org.oligomet.core.patient.Biomarker;
import org.oligomet.core.patient.Gene;

/**
 * A driver alteration was found in one of the genes. NOT_MET only if each of them was tested and none altered; a gene
 * once found altered stays so.
 *
 * @param genes the genes
 */
public record DriverAltered(Set<Gene> genes) implements Criterion {

    // Walked instead of the set, whose iterator would be an object per patient.
    private static final Gene[] GENES = Gene.values();

    public DriverAltered {
        if (genes.isEmpty()) {
            throw new IllegalArgumentException("driver-alteration.genes: empty; at least one must be named");
        }
        genes = Sets.immutableEnumSet(genes);
    }

    @Override
    public String id() {
        return "driver-alteration";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("genes", genes);
    }

    @Override
    public Verdict verdict(Facts facts) {
        Verdict any = Verdict.NOT_MET;
        for (Gene gene : GENES) {
            any = genes.contains(gene) ? any.or(altered(gene, facts)) : any;
        }
        return any;
    }

    private static Verdict altered(Gene gene, Facts facts) {
        List<Biomarker> biomarkers = facts.patient().biomarkers();
        boolean clear = false;
        boolean open = false;
        for (int i = 0; i < biomarkers.size(); i++) {
            if (biomarkers.get(i) instanceof Biomarker.DriverAlteration result && result.gene() == gene) {
                boolean certain = facts.snapshot().isCertain(result.date());
                if (certain && result.result() == AlterationResult.ALTERED) {
                    return Verdict.MET;
                }
                clear |= certain && result.result() == AlterationResult.NOT_ALTERED;
                open |= !certain && result.result() == AlterationResult.ALTERED;
            }
        }
        return clear && !open ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder =
                Leaf.of(this, verdict, Message.of("driver-alteration." + verdict.name(), "genes", genes));
        addEvidence(builder, genes, facts);
        if (!verdict.isDecided()) {
            for (Gene gene : genes) {
                if (altered(gene, facts) == Verdict.UNDETERMINED) {
                    builder.addMissing(DataRequirement.of(DataKind.BIOMARKER, gene.name()));
                }
            }
        }
        return builder.build();
    }

    static void addEvidence(Evaluation.Builder builder, Set<Gene> genes, Facts facts) {
        for (Biomarker biomarker : facts.patient().biomarkers()) {
            if (biomarker instanceof Biomarker.DriverAlteration result && genes.contains(result.gene())) {
                builder.addEvidence(Evidence.of(
                        Message.of("fact.driver", "gene", result.gene().name(), "result", result.result()),
                        result.date()));
            }
        }
    }
}
