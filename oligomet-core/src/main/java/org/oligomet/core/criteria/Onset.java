package org.oligomet.core.criteria;

import org.oligomet.core.patient.DiseaseEvent;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.PathologyReport;
import org.oligomet.core.patient.PathologyResult;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.ReportedCount;
import org.oligomet.core.patient.SiteRelation;
import org.oligomet.core.patient.Staging;
import org.oligomet.core.patient.Target;
import org.oligomet.core.time.ClinicalDate;

/**
 * Whether metastatic disease is known at the date of the snapshot, and when it was first found: the first of the
 * lesions, of the new metastases, of the malignant specimens from distant places and of the M1 stagings. A total over a
 * period bounds it by the end of the period.
 */
final class Onset {

    private static final long NEVER = Long.MAX_VALUE;

    private final long asOf;
    private boolean certain;
    private boolean possible;
    // First and second smallest of the earliest days, so that a lesion can be set beside all the others.
    private long earliest = NEVER;
    private long secondEarliest = NEVER;
    private int firstLesion = -1;
    private long latest = NEVER;

    Onset(Patient patient, LesionTable lesions, long asOf) {
        this.asOf = asOf;
        for (int i = 0; i < lesions.size; i++) {
            int malignant = Math.min(lesions.existence[i], distant(lesions.relation[i]));
            if (malignant != Certainty.NO) {
                add(lesions.firstSeenEarliest[i], lesions.firstSeenLatest[i], malignant, i);
            }
        }
        for (DiseaseEvent event : patient.diseaseEvents()) {
            if (event.kind() == DiseaseEventKind.NEW_METASTASIS
                    || event.kind() == DiseaseEventKind.WIDESPREAD_PROGRESSION) {
                add(event.date());
            }
        }
        for (PrimaryTumor primary : patient.primaries()) {
            for (Staging staging : primary.stagings()) {
                if (isM1(staging)) {
                    add(staging.date());
                }
            }
        }
        for (PathologyReport report : patient.pathology()) {
            if (report.result() == PathologyResult.MALIGNANT && isDistant(report, patient)) {
                add(report.date());
            }
        }
        addReportedCounts(patient, latest);
    }

    private static int distant(SiteRelation.Kind relation) {
        return switch (relation) {
            case DISTANT -> Certainty.CERTAIN;
            case UNDETERMINED -> Certainty.POSSIBLE;
            case REGIONAL, LOCAL_EXTENSION -> Certainty.NO;
        };
    }

    /** Whether the specimen came from a place that is a metastasis for every primary, such as an effusion. */
    static boolean isDistant(PathologyReport report, Patient patient) {
        if (!(report.target() instanceof Target.OfSite of)
                || patient.primaries().isEmpty()) {
            return false;
        }
        for (PrimaryTumor primary : patient.primaries()) {
            if (of.site().relationTo(primary).kind() != SiteRelation.Kind.DISTANT) {
                return false;
            }
        }
        return true;
    }

    static boolean isM1(Staging staging) {
        return staging.m().isPresent() && staging.m().get().startsWith("M1");
    }

    static boolean isM0(Staging staging) {
        return staging.m().isPresent() && staging.m().get().startsWith("M0");
    }

    /**
     * A total of one or more by the end of a period: metastases had been found by then, or may have been if the total may
     * be none. When within the period is open, unless a dated finding explains it.
     */
    private void addReportedCounts(Patient patient, long datedLatest) {
        for (ReportedCount count : patient.reportedCounts()) {
            long first = count.periodStart().earliestDay();
            long last = count.periodEnd().latestDay();
            int found = found(count);
            if (found == Certainty.POSSIBLE && isRuledOut(count, patient)) {
                continue;
            }
            if (found != Certainty.NO && first <= asOf) {
                boolean explained = datedLatest <= count.periodEnd().earliestDay();
                int known = last <= asOf ? found : Certainty.POSSIBLE;
                if (!explained || known == Certainty.CERTAIN) {
                    add(explained ? NEVER : first, last, known, -1);
                }
            }
        }
    }

    /** Whether a total of none covers the period of one that may be none: no organs with metastases, no metastases. */
    private static boolean isRuledOut(ReportedCount count, Patient patient) {
        for (ReportedCount none : patient.reportedCounts()) {
            if (isNone(none)
                    && (none.periodStart().equals(count.periodStart())
                            || none.periodStart().latestDay()
                                    <= count.periodStart().earliestDay())
                    && (none.periodEnd().equals(count.periodEnd())
                            || none.periodEnd().earliestDay()
                                    >= count.periodEnd().latestDay())) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a total of the whole body that is none. */
    static boolean isNone(ReportedCount count) {
        return count.organ().isEmpty()
                && count.includesIntracranial()
                && count.upperBound().isPresent()
                && count.upperBound().getAsInt() == 0;
    }

    /** {@link Certainty} that a total speaks of a metastasis; one of nodes alone may mean regional ones. */
    private static int found(ReportedCount count) {
        if (count.upperBound().isPresent() && count.upperBound().getAsInt() == 0) {
            return Certainty.NO;
        }
        boolean nodes = count.organ().isPresent() && count.organ().get().isLymphNode();
        return count.lowerBound() >= 1 && !nodes ? Certainty.CERTAIN : Certainty.POSSIBLE;
    }

    private void add(ClinicalDate date) {
        int known = Certainty.onOrBefore(date.earliestDay(), date.latestDay(), asOf);
        if (known != Certainty.NO) {
            add(date.earliestDay(), date.latestDay(), known, -1);
        }
    }

    private void add(long first, long last, int known, int lesion) {
        possible = true;
        if (first < earliest) {
            secondEarliest = earliest;
            earliest = first;
            firstLesion = lesion;
        } else if (first < secondEarliest) {
            secondEarliest = first;
        }
        if (known == Certainty.CERTAIN) {
            certain = true;
            latest = Math.min(latest, last);
        }
    }

    boolean isCertain() {
        return certain;
    }

    /** Whether any record, however uncertain, speaks of a metastasis. */
    boolean isPossible() {
        return possible;
    }

    /** First day that it may have been found; only if {@link #isCertain}. */
    long earliest() {
        return earliest;
    }

    /** Last day by which it had certainly been found; only if {@link #isCertain}. */
    long latest() {
        return latest;
    }

    /**
     * Whether a lesion belongs to the picture at diagnosis: it was seen no later than {@code window} days after each of
     * the others. Beside itself a lesion is never late, however vaguely its date is known.
     */
    int atDiagnosis(LesionTable lesions, int lesion, long window) {
        long othersEarliest = lesion == firstLesion ? secondEarliest : earliest;
        long limit = othersEarliest == NEVER ? NEVER : othersEarliest + window;
        if (lesions.firstSeenLatest[lesion] <= limit) {
            return Certainty.CERTAIN;
        }
        return lesions.firstSeenEarliest[lesion] <= latest + window ? Certainty.POSSIBLE : Certainty.NO;
    }
}
