package org.oligomet.core.criteria;

import java.util.List;
import java.util.Map;
import org.oligomet.core.patient.Dated;
import org.oligomet.core.patient.LesionPathology;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.PathologyReport;
import org.oligomet.core.patient.PathologyResult;
import org.oligomet.core.patient.SiteRelation;
import org.oligomet.core.patient.Target;

/**
 * A specimen of a metastasis that counts at the counting moment has shown malignancy; one of the primary, of a regional
 * node or of a metastasis that was found later proves nothing about it. Never NOT_MET: a specimen that is not recorded may
 * exist, or can be taken; one that is not malignant takes the lesion out of the count instead.
 *
 * @param counting which metastases count, and when
 */
public record MetastasisProven(CountingPolicy counting) implements CountsMetastases {

    @Override
    public String id() {
        return "metastasis-proven";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("moment", counting.moment());
    }

    @Override
    public Criterion withCounting(CountingPolicy policy) {
        return new MetastasisProven(policy);
    }

    @Override
    public Verdict verdict(Facts facts) {
        CountTable table = facts.counts(counting);
        LesionTable lesions = facts.lesions();
        for (int i = 0; i < lesions.size; i++) {
            if (isCounted(facts, table, i) && isProven(lesions.lesion[i], facts)) {
                return Verdict.MET;
            }
        }
        List<PathologyReport> reports = facts.patient().pathology();
        for (int i = 0; i < reports.size(); i++) {
            if (proves(reports.get(i), facts, table)) {
                return Verdict.MET;
            }
        }
        return Verdict.UNDETERMINED;
    }

    private static boolean isCounted(Facts facts, CountTable table, int i) {
        return facts.lesions().relation[i] == SiteRelation.Kind.DISTANT && table.counted(i) == Certainty.CERTAIN;
    }

    private static boolean isProven(MetastaticLesion lesion, Facts facts) {
        for (int i = 0; i < lesion.pathology().size(); i++) {
            LesionPathology report = lesion.pathology().get(i);
            if (report.result() == PathologyResult.MALIGNANT && facts.snapshot().isCertain(report.date())) {
                return true;
            }
        }
        return false;
    }

    private static boolean proves(PathologyReport report, Facts facts, CountTable table) {
        if (report.result() != PathologyResult.MALIGNANT || !facts.snapshot().isCertain(report.date())) {
            return false;
        }
        if (report.target() instanceof Target.OfLesion of) {
            LesionTable lesions = facts.lesions();
            for (int i = 0; i < lesions.size; i++) {
                if (lesions.lesion[i].id().equals(of.lesionId())) {
                    return isCounted(facts, table, i);
                }
            }
            return false;
        }
        // From a place without a listed lesion: one that is involved at the moment, or was found to be by this
        // specimen.
        return report.target() instanceof Target.OfSite of
                && Onset.isDistant(report, facts.patient())
                && (table.lowerIn(Sites.systemOf(of.site().organ())) > 0
                        || table.window().byThen(report.date()) == Certainty.CERTAIN);
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        CountTable table = facts.counts(counting);
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder = Leaf.of(this, verdict, Message.of("metastasis-proven." + verdict.name()));
        LesionTable lesions = facts.lesions();
        for (int i = 0; i < lesions.size; i++) {
            if (isCounted(facts, table, i)) {
                for (LesionPathology report : lesions.lesion[i].pathology()) {
                    builder.addEvidence(specimen(report.result(), report).about(lesions.lesion[i].id()));
                }
            }
        }
        for (PathologyReport report : facts.patient().pathology()) {
            if (proves(report, facts, table)) {
                builder.addEvidence(specimen(report.result(), report));
            }
        }
        if (!verdict.isDecided()) {
            builder.addMissing(DataRequirement.of(DataKind.PATHOLOGY, "@Specimen.METASTASIS"));
        }
        return builder.build();
    }

    private static Evidence specimen(PathologyResult result, Dated report) {
        return Evidence.of(Message.of("fact.specimen", "result", result), report.date());
    }
}
