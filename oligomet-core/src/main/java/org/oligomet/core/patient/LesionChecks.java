package org.oligomet.core.patient;

import static org.oligomet.core.patient.RecordFinding.Kind.FACT_AFTER_RESECTION;
import static org.oligomet.core.patient.RecordFinding.Kind.FACT_BEFORE_FIRST_SEEN;
import static org.oligomet.core.patient.RecordFinding.Kind.HISTOLOGY_DOES_NOT_FIT_SITE;
import static org.oligomet.core.patient.RecordFinding.Kind.M0_WITH_METASTASIS;
import static org.oligomet.core.patient.RecordFinding.Kind.N0_WITH_REGIONAL_NODE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.oligomet.core.time.ClinicalDate;

/** The history of each lesion, and lesions against staging and histology of the primary. */
final class LesionChecks {

    private static final Set<LesionState> GONE =
            EnumSet.of(LesionState.RESECTED, LesionState.ABLATED, LesionState.RESOLVED);

    private LesionChecks() {}

    static void check(Patient patient, List<RecordFinding> findings) {
        for (int i = 0; i < patient.lesions().size(); i++) {
            String field = "lesions[" + i + "].";
            MetastaticLesion lesion = patient.lesions().get(i);
            history(field + "measurements", lesion, lesion.measurements(), findings);
            history(field + "pathology", lesion, lesion.pathology(), findings);
            history(field + "statuses", lesion, lesion.statuses(), findings);
        }
        for (int i = 0; i < patient.primaries().size(); i++) {
            PrimaryTumor primary = patient.primaries().get(i);
            String field = "primaries[" + i + "].";
            if (!fits(primary.histology(), primary.site())) {
                findings.add(new RecordFinding(
                        HISTOLOGY_DOES_NOT_FIT_SITE,
                        field + "histology",
                        primary.histology() + " does not occur as a primary of " + primary.site()));
            }
            for (int j = 0; j < primary.stagings().size(); j++) {
                Staging staging = primary.stagings().get(j);
                m0(field + "stagings[" + j + "].m", patient, staging, findings);
                n0(field + "stagings[" + j + "].n", patient, primary, staging, findings);
            }
        }
    }

    private static void history(
            String field, MetastaticLesion lesion, List<? extends Dated> facts, List<RecordFinding> findings) {
        for (int i = 0; i < facts.size(); i++) {
            Dated fact = facts.get(i);
            String at = field + "[" + i + "].date";
            if (fact.date().isCertainlyBefore(lesion.firstSeen())) {
                findings.add(new RecordFinding(
                        FACT_BEFORE_FIRST_SEEN, at, fact.date() + " is before first seen, " + lesion.firstSeen()));
            }
            // The specimen of a resection is reported later.
            boolean mayFollowResection = fact instanceof LesionPathology
                    || (fact instanceof LesionStatus status && status.state() == LesionState.RESECTED);
            if (!mayFollowResection && isResectedBefore(lesion, fact.date())) {
                findings.add(
                        new RecordFinding(FACT_AFTER_RESECTION, at, fact.date() + " is after the lesion was resected"));
            }
        }
    }

    private static boolean isResectedBefore(MetastaticLesion lesion, ClinicalDate date) {
        return lesion.statuses().stream()
                .anyMatch(s -> s.state() == LesionState.RESECTED && s.date().isCertainlyBefore(date));
    }

    private static void m0(String field, Patient patient, Staging staging, List<RecordFinding> findings) {
        if (staging.m().filter("M0"::equals).isPresent()) {
            long seen = patient.lesions().stream()
                    .filter(l -> isDistant(l, patient) && isCertainlyPresent(l, staging.date()))
                    .count();
            if (seen > 0) {
                findings.add(new RecordFinding(
                        M0_WITH_METASTASIS,
                        field,
                        "M0 on " + staging.date() + " with " + seen + " distant lesion(s) seen by then"));
            }
        }
    }

    private static void n0(
            String field, Patient patient, PrimaryTumor primary, Staging staging, List<RecordFinding> findings) {
        if (staging.n().filter("N0"::equals).isPresent()) {
            long seen = patient.lesions().stream()
                    .filter(l -> l.site().relationTo(primary).kind() == SiteRelation.Kind.REGIONAL
                            && isCertainlyPresent(l, staging.date()))
                    .count();
            if (seen > 0) {
                findings.add(new RecordFinding(
                        N0_WITH_REGIONAL_NODE,
                        field,
                        "N0 on " + staging.date() + " with " + seen + " regional node(s) seen by then"));
            }
        }
    }

    /** Whether the record has a primary and the lesion is a metastasis whichever primary it comes from. */
    static boolean isDistant(MetastaticLesion lesion, Patient patient) {
        return !patient.primaries().isEmpty()
                && patient.primaries().stream()
                        .allMatch(p -> lesion.site().relationTo(p).kind() == SiteRelation.Kind.DISTANT);
    }

    /** Whether the lesion had certainly been seen by then and cannot have been resected, ablated or resolved. */
    static boolean isCertainlyPresent(MetastaticLesion lesion, ClinicalDate date) {
        return lesion.firstSeen().isCertainlyOnOrBefore(date)
                && lesion.statuses().stream()
                        .noneMatch(s -> GONE.contains(s.state()) && s.date().isPossiblyOnOrBefore(date));
    }

    /** Only pairs that cannot be: small-cell and squamous cancers occur nearly everywhere. */
    private static boolean fits(Histology histology, PrimarySite site) {
        if (histology == Histology.OTHER || histology == Histology.UNKNOWN) {
            return true;
        }
        return switch (site) {
            case MELANOMA_OF_SKIN, SARCOMA -> false;
            case LUNG, OTHER, UNKNOWN -> true;
            default -> histology != Histology.NSCLC_NOS;
        };
    }
}
