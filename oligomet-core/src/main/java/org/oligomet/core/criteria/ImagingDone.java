package org.oligomet.core.criteria;

import java.util.List;
import java.util.Map;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Imaging;

/**
 * One of several examinations was done, within the age that the policy allows at its counting moment. Never NOT_MET: an
 * examination that is not recorded may have been done, or can be.
 *
 * @param counting moment and age
 * @param options examinations of which one will do
 */
public record ImagingDone(CountingPolicy counting, List<ImagingOption> options) implements CountsMetastases {

    // Walked instead of the sets, whose iterators would be an object per patient.
    private static final BodyRegion[] REGIONS = BodyRegion.values();

    public ImagingDone {
        if (options.isEmpty()) {
            throw new IllegalArgumentException("imaging.options: empty; at least one must be named");
        }
        options = List.copyOf(options);
    }

    @Override
    public String id() {
        return "imaging";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters(
                "options",
                options,
                "moment",
                counting.moment(),
                "maxAgeDays",
                counting.coverage().maxAgeDays());
    }

    @Override
    public Criterion withCounting(CountingPolicy policy) {
        return new ImagingDone(policy, options);
    }

    @Override
    public Verdict verdict(Facts facts) {
        Window window = facts.counts(counting).window();
        List<Imaging> imaging = facts.patient().imaging();
        for (int i = 0; i < imaging.size(); i++) {
            if (suits(imaging.get(i)) && isIn(window, imaging.get(i))) {
                return Verdict.MET;
            }
        }
        return Verdict.UNDETERMINED;
    }

    private boolean suits(Imaging scan) {
        for (int i = 0; i < options.size(); i++) {
            ImagingOption option = options.get(i);
            if (option.modalities().contains(scan.modality()) && shows(scan, option)) {
                return true;
            }
        }
        return false;
    }

    private static boolean shows(Imaging scan, ImagingOption option) {
        for (BodyRegion region : REGIONS) {
            if (option.regions().contains(region) && !scan.regions().contains(region)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIn(Window window, Imaging scan) {
        return window.isKnown()
                && scan.date().earliestDay() >= window.firstScan()
                && scan.date().latestDay() <= window.lastScan();
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Window window = facts.counts(counting).window();
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder = Leaf.of(this, verdict, Message.of("imaging." + verdict.name(), "what", what()));
        for (Imaging scan : facts.patient().imaging()) {
            if (suits(scan)) {
                Message fact = Message.of("fact.imaging", "modality", scan.modality(), "regions", scan.regions());
                builder.addEvidence(Evidence.of(fact, scan.date()));
            }
        }
        if (!verdict.isDecided()) {
            DataRequirement need = DataRequirement.of(DataKind.IMAGING, what());
            builder.addMissing(window.isKnown() ? need.between(window.from(), window.to()) : need);
        }
        return builder.build();
    }

    private String what() {
        // The first option is the one that the source prefers.
        if (options.get(0).equals(Imagings.BRAIN)) {
            return "@ImagingTarget.BRAIN";
        }
        return Imagings.of(
                Message.anyOf(options.get(0).modalities()), options.get(0).regions());
    }
}
