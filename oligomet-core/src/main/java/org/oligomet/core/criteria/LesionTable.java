package org.oligomet.core.criteria;

import java.util.List;
import org.oligomet.core.patient.LesionPathology;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.LocalTherapy;
import org.oligomet.core.patient.Measurement;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Radiotherapy;
import org.oligomet.core.patient.RadiotherapyTechnique;
import org.oligomet.core.patient.SiteRelation;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Target;
import org.oligomet.core.patient.Treatment;
import org.oligomet.core.time.ClinicalDate;

/** The lesions of a snapshot as columns, with what is certain and what is possible about each. */
final class LesionTable {

    // What a lesion may be at the date of the snapshot; several bits where the dates do not tell.
    static final int PRESENT = 1;
    static final int TREATED = 2;
    static final int RESOLVED = 4;

    private static final long NO_THERAPY = Long.MIN_VALUE;

    final int size;
    final MetastaticLesion[] lesion;
    final int[] system;
    final SiteRelation.Kind[] relation;
    final long[] firstSeenEarliest;
    final long[] firstSeenLatest;
    /** {@link Certainty} that it is a malignant lesion known at the date of the snapshot. */
    final int[] existence;
    /** {@link Certainty} that pathology has shown it to be benign. */
    final int[] benign;
    /** Bits of {@link #PRESENT}, {@link #TREATED}, {@link #RESOLVED}. */
    final int[] states;
    /** {@link Certainty} that it progresses: judged so last, or new since the last systemic therapy began. */
    final int[] progressing;
    /** Latest day by which the lesion was certainly seen or judged. */
    final long[] lastUpdate;

    LesionTable(Patient patient, long asOf) {
        List<MetastaticLesion> lesions = patient.lesions();
        size = lesions.size();
        lesion = lesions.toArray(new MetastaticLesion[0]);
        system = new int[size];
        relation = new SiteRelation.Kind[size];
        firstSeenEarliest = new long[size];
        firstSeenLatest = new long[size];
        existence = new int[size];
        benign = new int[size];
        states = new int[size];
        lastUpdate = new long[size];
        progressing = new int[size];
        long lastTherapy = size == 0 ? NO_THERAPY : lastTherapy(patient.treatments(), asOf);
        for (int i = 0; i < size; i++) {
            MetastaticLesion one = lesion[i];
            system[i] = Sites.systemOf(one.site().organ());
            relation[i] = relation(one, patient.primaries());
            firstSeenEarliest[i] = one.firstSeen().earliestDay();
            firstSeenLatest[i] = one.firstSeen().latestDay();
            benign[i] = benign(one, asOf);
            existence[i] = Math.min(
                    Certainty.onOrBefore(firstSeenEarliest[i], firstSeenLatest[i], asOf),
                    Certainty.CERTAIN - benign[i]);
            states[i] = states(one, patient.treatments(), asOf);
            lastUpdate[i] = lastUpdate(one, asOf);
            boolean isNew = lastTherapy != NO_THERAPY && firstSeenEarliest[i] > lastTherapy;
            progressing[i] = progressing(one, patient.treatments(), isNew, asOf);
        }
    }

    /** The relation to the primary; undetermined where primaries disagree or none is recorded and it would matter. */
    private static SiteRelation.Kind relation(MetastaticLesion lesion, List<PrimaryTumor> primaries) {
        if (primaries.isEmpty()) {
            return SiteRelation.Kind.UNDETERMINED;
        }
        SiteRelation.Kind kind = lesion.site().relationTo(primaries.get(0)).kind();
        for (int i = 1; i < primaries.size(); i++) {
            if (lesion.site().relationTo(primaries.get(i)).kind() != kind) {
                return SiteRelation.Kind.UNDETERMINED;
            }
        }
        return kind;
    }

    /** Benign: a specimen was not malignant and none was; one that told nothing changes nothing. */
    private static int benign(MetastaticLesion lesion, long asOf) {
        int benign = Certainty.NO;
        int malignant = Certainty.NO;
        for (LesionPathology report : lesion.pathology()) {
            int known = Certainty.onOrBefore(
                    report.date().earliestDay(), report.date().latestDay(), asOf);
            switch (report.result()) {
                case NOT_MALIGNANT -> benign = Math.max(benign, known);
                case MALIGNANT -> malignant = Math.max(malignant, known);
                case NON_DIAGNOSTIC -> {}
            }
        }
        return Math.min(benign, Certainty.CERTAIN - malignant);
    }

    /**
     * What the lesion may be: by its last status or local therapy. A stable or responding lesion is what it was before; a
     * lesion without any status is present from when it was first seen. Of events whose order is unknown, all stand.
     */
    private static int states(MetastaticLesion lesion, List<Treatment> treatments, long asOf) {
        long lastCertain = Long.MIN_VALUE;
        for (LesionStatus status : lesion.statuses()) {
            if (state(status) != 0 && status.date().latestDay() <= asOf) {
                lastCertain = Math.max(lastCertain, status.date().earliestDay());
            }
        }
        for (Treatment treatment : treatments) {
            if (treats(treatment, lesion) && treatment.start().latestDay() <= asOf) {
                lastCertain = Math.max(lastCertain, treatment.start().earliestDay());
            }
        }
        int states = lastCertain == Long.MIN_VALUE ? PRESENT : 0;
        for (LesionStatus status : lesion.statuses()) {
            states |= candidate(status.date(), lastCertain, asOf) ? state(status) : 0;
        }
        for (Treatment treatment : treatments) {
            if (treats(treatment, lesion)) {
                states |= candidate(treatment.start(), lastCertain, asOf) ? TREATED : 0;
            }
        }
        return states;
    }

    /** Last day by which every systemic therapy so far had begun; {@link #NO_THERAPY} if none certainly has. */
    private static long lastTherapy(List<Treatment> treatments, long asOf) {
        boolean any = false;
        long last = NO_THERAPY;
        for (Treatment treatment : treatments) {
            if (treatment instanceof SystemicTherapy && treatment.start().earliestDay() <= asOf) {
                any |= treatment.start().latestDay() <= asOf;
                last = Math.max(last, treatment.start().latestDay());
            }
        }
        return any ? last : NO_THERAPY;
    }

    /** By the last judgement or local therapy; one that tells of no change leaves it open, unless the lesion is new. */
    private static int progressing(MetastaticLesion lesion, List<Treatment> treatments, boolean isNew, long asOf) {
        long lastCertain = Long.MIN_VALUE;
        for (LesionStatus status : lesion.statuses()) {
            if (status.date().latestDay() <= asOf) {
                lastCertain = Math.max(lastCertain, status.date().earliestDay());
            }
        }
        for (Treatment treatment : treatments) {
            if (treats(treatment, lesion) && treatment.start().latestDay() <= asOf) {
                lastCertain = Math.max(lastCertain, treatment.start().earliestDay());
            }
        }
        boolean yes = lastCertain == Long.MIN_VALUE && isNew;
        boolean open = lastCertain == Long.MIN_VALUE && !isNew;
        boolean no = false;
        for (LesionStatus status : lesion.statuses()) {
            if (candidate(status.date(), lastCertain, asOf)) {
                yes |= status.state() == LesionState.PROGRESSING || (status.state() == LesionState.ACTIVE && isNew);
                open |= status.state() == LesionState.ACTIVE && !isNew;
                no |= status.state() != LesionState.PROGRESSING && status.state() != LesionState.ACTIVE;
            }
        }
        for (Treatment treatment : treatments) {
            no |= treats(treatment, lesion) && candidate(treatment.start(), lastCertain, asOf);
        }
        if (open || (yes && no)) {
            return Certainty.POSSIBLE;
        }
        return yes ? Certainty.CERTAIN : Certainty.NO;
    }

    private static boolean candidate(ClinicalDate date, long lastCertain, long asOf) {
        return date.earliestDay() <= asOf && date.latestDay() >= lastCertain;
    }

    private static int state(LesionStatus status) {
        return switch (status.state()) {
            case ACTIVE, PROGRESSING -> PRESENT;
            case STABLE, RESPONDING -> 0;
            case ABLATED, RESECTED -> TREATED;
            case RESOLVED -> RESOLVED;
        };
    }

    /** Whether it is a resection, an ablation or an ablative irradiation of the lesion. */
    static boolean treats(Treatment treatment, MetastaticLesion lesion) {
        if (!(treatment instanceof LocalTherapy local)) {
            return false;
        }
        if (local instanceof Radiotherapy radiotherapy
                && radiotherapy.technique() != RadiotherapyTechnique.SABR
                && radiotherapy.technique() != RadiotherapyTechnique.RADIOSURGERY) {
            return false;
        }
        return targets(local, lesion);
    }

    static boolean targets(LocalTherapy local, MetastaticLesion lesion) {
        for (Target target : local.targets()) {
            if (target instanceof Target.OfLesion of && of.lesionId().equals(lesion.id())) {
                return true;
            }
        }
        return false;
    }

    private static long lastUpdate(MetastaticLesion lesion, long asOf) {
        long last = lesion.firstSeen().latestDay() <= asOf ? lesion.firstSeen().earliestDay() : Long.MIN_VALUE;
        for (LesionStatus status : lesion.statuses()) {
            if (status.date().latestDay() <= asOf) {
                last = Math.max(last, status.date().earliestDay());
            }
        }
        for (Measurement measurement : lesion.measurements()) {
            if (measurement.date().latestDay() <= asOf) {
                last = Math.max(last, measurement.date().earliestDay());
            }
        }
        return last;
    }
}
