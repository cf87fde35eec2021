package org.oligomet.core.staging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.LesionPathology;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.OrganSystem;
import org.oligomet.core.patient.PathologyReport;
import org.oligomet.core.patient.PathologyResult;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.SpecimenKind;
import org.oligomet.core.patient.Target;
import org.oligomet.core.time.ClinicalDate;

/**
 * Effusions as M1a. One negative cytology leaves it open, repeated ones exclude it; that the fluid is neither bloody nor
 * an exudate, which the rule asks for too, has no place in the record.
 */
final class Effusions {

    private final ClinicalDate now;
    private final Map<OrganSystem, Verdict> malignant = new EnumMap<>(OrganSystem.class);
    private final List<MetastaticLesion> others = new ArrayList<>();
    private boolean excluded;

    Effusions(Patient patient, ClinicalDate now) {
        this.now = now;
        for (MetastaticLesion lesion : patient.lesions()) {
            if (isEffusion(lesion.site().organ())) {
                Verdict seen = lesion.firstSeen().isCertainlyOnOrBefore(now) ? Verdict.MET : Verdict.UNDETERMINED;
                add(lesion.site().organ(), seen.and(judge(patient, lesion)));
            } else {
                others.add(lesion);
            }
        }
        for (PathologyReport report : patient.pathology()) {
            if (report.result() == PathologyResult.MALIGNANT
                    && report.specimen() == SpecimenKind.CYTOLOGY
                    && report.target() instanceof Target.OfSite of
                    && isEffusion(of.site().organ())) {
                add(of.site().organ(), known(report.date()));
            }
        }
    }

    private static boolean isEffusion(OrganSite organ) {
        return organ == OrganSite.PLEURAL_EFFUSION || organ == OrganSite.PERICARDIAL_EFFUSION;
    }

    private void add(OrganSite organ, Verdict verdict) {
        malignant.merge(organ.system(), verdict, Verdict::or);
    }

    private Verdict known(ClinicalDate date) {
        return date.isCertainlyOnOrBefore(now) ? Verdict.MET : Verdict.UNDETERMINED;
    }

    private Verdict judge(Patient patient, MetastaticLesion effusion) {
        List<Verdict> negative = new ArrayList<>();
        Verdict positive = Verdict.NOT_MET;
        for (LesionPathology report : effusion.pathology()) {
            if (report.result() == PathologyResult.MALIGNANT) {
                positive = positive.or(known(report.date()));
            } else if (report.result() == PathologyResult.NOT_MALIGNANT) {
                negative.add(known(report.date()));
            }
        }
        for (PathologyReport report : patient.pathology()) {
            if (report.result() == PathologyResult.NOT_MALIGNANT && isOf(report, effusion)) {
                negative.add(known(report.date()));
            }
        }
        boolean repeated = negative.stream().filter(Verdict.MET::equals).count() >= 2;
        if (positive == Verdict.MET || negative.isEmpty()) {
            return Verdict.MET;
        }
        if (repeated && positive == Verdict.NOT_MET) {
            excluded = true;
            return Verdict.NOT_MET;
        }
        return Verdict.UNDETERMINED;
    }

    private static boolean isOf(PathologyReport report, MetastaticLesion effusion) {
        return report.target().equals(new Target.OfLesion(effusion.id()))
                || (report.target() instanceof Target.OfSite of
                        && of.site().organ() == effusion.site().organ());
    }

    /** Lesions that are no effusion. */
    List<MetastaticLesion> others() {
        return others;
    }

    /** Whether there is a malignant effusion, by organ system. */
    Map<OrganSystem, Verdict> malignant() {
        return malignant;
    }

    /** Whether one was left out for repeated negative cytology. */
    boolean isAnyExcluded() {
        return excluded;
    }
}
