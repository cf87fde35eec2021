package org.oligomet.core.criteria;

import java.util.List;
import java.util.Map;
import org.oligomet.core.patient.Imaging;

/**
 * The record holds imaging at all. A source that knows totals only holds none: advice on imaging is of no use there. Never
 * NOT_MET: what is not recorded may have been done.
 */
public record ImagingRecorded() implements Criterion {

    @Override
    public String id() {
        return "imaging-recorded";
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of();
    }

    @Override
    public Verdict verdict(Facts facts) {
        List<Imaging> imaging = facts.patient().imaging();
        for (int i = 0; i < imaging.size(); i++) {
            if (facts.snapshot().isCertain(imaging.get(i).date())) {
                return Verdict.MET;
            }
        }
        return Verdict.UNDETERMINED;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder = Leaf.of(this, verdict, Message.of("imaging-recorded." + verdict.name()));
        if (!verdict.isDecided()) {
            builder.addMissing(DataRequirement.of(DataKind.IMAGING, "@ImagingTarget.ANY"));
        }
        return builder.build();
    }
}
