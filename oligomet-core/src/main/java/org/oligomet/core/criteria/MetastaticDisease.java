package org.oligomet.core.criteria;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.oligomet.core.patient.DiseaseEvent;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.ReportedCount;
import org.oligomet.core.patient.SiteRelation;
import org.oligomet.core.patient.Staging;

/**
 * Metastatic disease (M1) has been found by the date of the snapshot: a distant lesion not shown to be benign, an M1
 * category, a new metastasis, or a reported total of one or more. NOT_MET only if it was looked for everywhere, was
 * reported as none, or was staged M0, within the age that the policy allows for imaging.
 *
 * @param counting coverage and age of imaging
 */
public record MetastaticDisease(CountingPolicy counting) implements CountsMetastases {

    @Override
    public String id() {
        return "metastatic-disease";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("maxAgeDays", counting.coverage().maxAgeDays());
    }

    @Override
    public Criterion withCounting(CountingPolicy policy) {
        return new MetastaticDisease(policy);
    }

    @Override
    public Verdict verdict(Facts facts) {
        return facts.metastatic(counting);
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder = Leaf.of(this, verdict, Message.of("metastatic-disease." + verdict.name()));
        LesionTable lesions = facts.lesions();
        for (int i = 0; i < lesions.size; i++) {
            if (lesions.relation[i] == SiteRelation.Kind.DISTANT && lesions.existence[i] != Certainty.NO) {
                builder.addEvidence(CountReport.lesion(lesions, i, "fact.lesion"));
            }
        }
        for (DiseaseEvent event : facts.patient().diseaseEvents()) {
            builder.addEvidence(Evidence.of(Message.of("fact.event", "kind", event.kind()), event.date()));
        }
        for (PrimaryTumor primary : facts.patient().primaries()) {
            for (Staging staging : primary.stagings()) {
                staging.m()
                        .ifPresent(m -> builder.addEvidence(Evidence.of(
                                Message.of("fact.staging", "basis", staging.basis(), "category", m), staging.date())));
            }
        }
        for (ReportedCount count : facts.patient().reportedCounts()) {
            String bounds = Counts.text(count.lowerBound(), count.upperBound().orElse(Counts.OPEN));
            builder.addEvidence(
                    Evidence.of(Message.of("fact.reported", "what", count.what(), "count", bounds), count.periodEnd()));
        }
        if (!verdict.isDecided()) {
            builder.missing(missing(facts));
        }
        return builder.build();
    }

    private Set<DataRequirement> missing(Facts facts) {
        Set<DataRequirement> missing = new LinkedHashSet<>();
        missing.add(DataRequirement.of(DataKind.METASTATIC_STATUS));
        if (!facts.onset().isPossible()) {
            long oldest = facts.asOf() - counting.coverage().maxAgeDays();
            int unseen = Sites.ALL_REGIONS & ~facts.scans().closed(counting.coverage(), oldest, facts.asOf());
            Imagings.add(
                    missing,
                    unseen,
                    facts.snapshot().asOf().plusDays(-counting.coverage().maxAgeDays()),
                    facts.snapshot().asOf());
        }
        return missing;
    }
}
