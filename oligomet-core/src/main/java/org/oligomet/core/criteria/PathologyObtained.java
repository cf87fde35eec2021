package org.oligomet.core.criteria;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oligomet.core.patient.LesionPathology;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PathologyReport;
import org.oligomet.core.patient.PathologyResult;
import org.oligomet.core.patient.Target;

/**
 * A specimen from one of the sites has been judged, malignant or not. Never NOT_MET: a specimen that is not recorded may
 * exist, or can be taken. On proof of a metastasis see {@link MetastasisProven}.
 *
 * @param sites the sites
 */
public record PathologyObtained(Set<OrganSite> sites) implements Criterion {

    public PathologyObtained {
        sites = Sets.immutableEnumSet(sites);
    }

    @Override
    public String id() {
        return "pathology";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("sites", sites);
    }

    @Override
    public Verdict verdict(Facts facts) {
        List<MetastaticLesion> lesions = facts.patient().lesions();
        for (int i = 0; i < lesions.size(); i++) {
            if (sites.contains(lesions.get(i).site().organ()) && isJudged(lesions.get(i), facts)) {
                return Verdict.MET;
            }
        }
        List<PathologyReport> reports = facts.patient().pathology();
        for (int i = 0; i < reports.size(); i++) {
            if (isJudgedHere(reports.get(i), facts)) {
                return Verdict.MET;
            }
        }
        return Verdict.UNDETERMINED;
    }

    private static boolean isJudged(MetastaticLesion lesion, Facts facts) {
        for (int i = 0; i < lesion.pathology().size(); i++) {
            LesionPathology report = lesion.pathology().get(i);
            if (report.result() != PathologyResult.NON_DIAGNOSTIC
                    && facts.snapshot().isCertain(report.date())) {
                return true;
            }
        }
        return false;
    }

    private boolean isJudgedHere(PathologyReport report, Facts facts) {
        if (report.result() == PathologyResult.NON_DIAGNOSTIC
                || !facts.snapshot().isCertain(report.date())) {
            return false;
        }
        if (report.target() instanceof Target.OfSite of) {
            return sites.contains(of.site().organ());
        }
        return report.target() instanceof Target.OfLesion of && isLesionHere(of.lesionId(), facts);
    }

    private boolean isLesionHere(String lesionId, Facts facts) {
        List<MetastaticLesion> lesions = facts.patient().lesions();
        for (int i = 0; i < lesions.size(); i++) {
            if (lesions.get(i).id().equals(lesionId)) {
                return sites.contains(lesions.get(i).site().organ());
            }
        }
        return false;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder = Leaf.of(this, verdict, Message.of("pathology." + verdict.name(), "sites", sites));
        for (MetastaticLesion lesion : facts.patient().lesions()) {
            if (sites.contains(lesion.site().organ())) {
                for (LesionPathology report : lesion.pathology()) {
                    builder.addEvidence(
                            Evidence.of(Message.of("fact.specimen", "result", report.result()), report.date())
                                    .about(lesion.id()));
                }
            }
        }
        if (!verdict.isDecided()) {
            builder.addMissing(DataRequirement.of(DataKind.PATHOLOGY, sites));
        }
        return builder.build();
    }
}
