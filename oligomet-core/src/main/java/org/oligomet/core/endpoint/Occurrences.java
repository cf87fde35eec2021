package org.oligomet.core.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.oligomet.core.patient.DiseaseEvent;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.Measurement;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.ResponseAssessment;
import org.oligomet.core.patient.ResponseCategory;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Treatment;
import org.oligomet.core.time.ClinicalDate;

/** Reads from a record when the tumour progressed and when it was assessed. */
final class Occurrences {

    private static final Set<DiseaseEventKind> NEW_SITES =
            Set.of(DiseaseEventKind.NEW_METASTASIS, DiseaseEventKind.WIDESPREAD_PROGRESSION);

    private static final int DAYS_OF_LONGEST_MONTH = 31;

    private Occurrences() {}

    /** A dated fact that may be the event; {@code staging} facts may belong to an unfinished baseline work-up. */
    record Candidate(ClinicalDate date, String what, boolean staging) {}

    /** The first candidate after the origin, or why it cannot be told. */
    record First(Optional<Rows.Dated> found, Optional<LeftOutReason> problem) {}

    /** New metastases; a regional node or a recurrence inside a treated field is none, although it is a progression. */
    static List<Candidate> newMetastases(Patient patient) {
        return newLesions(
                patient,
                Metastases.of(patient).stream()
                        .filter(lesion -> !LocalFailures.isRecurrenceInField(patient, lesion))
                        .toList());
    }

    private static List<Candidate> newLesions(Patient patient, List<MetastaticLesion> lesions) {
        List<Candidate> found = new ArrayList<>();
        for (MetastaticLesion lesion : lesions) {
            found.add(new Candidate(lesion.firstSeen(), "new lesion", true));
        }
        for (DiseaseEvent event : patient.diseaseEvents()) {
            if (NEW_SITES.contains(event.kind())) {
                found.add(new Candidate(event.date(), words(event.kind()), true));
            }
        }
        return found;
    }

    static List<Candidate> progressions(Patient patient) {
        List<Candidate> found = newLesions(patient, patient.lesions());
        for (DiseaseEvent event : patient.diseaseEvents()) {
            if (!NEW_SITES.contains(event.kind())) {
                found.add(new Candidate(event.date(), words(event.kind()), false));
            }
        }
        for (MetastaticLesion lesion : patient.lesions()) {
            for (LesionStatus status : lesion.statuses()) {
                if (status.state() == LesionState.PROGRESSING) {
                    found.add(new Candidate(status.date(), "lesion progressing", false));
                }
            }
        }
        for (ResponseAssessment response : responses(patient)) {
            if (response.response() == ResponseCategory.PROGRESSIVE_DISEASE) {
                found.add(new Candidate(response.date(), "progressive disease", false));
            }
        }
        return found;
    }

    /** Dates on which the tumour was assessed: imaging, measurements and judgements of lesions, response assessments. */
    static List<ClinicalDate> assessments(Patient patient) {
        List<ClinicalDate> dates = new ArrayList<>();
        patient.imaging().stream().map(Imaging::date).forEach(dates::add);
        for (MetastaticLesion lesion : patient.lesions()) {
            lesion.measurements().stream().map(Measurement::date).forEach(dates::add);
            dates.addAll(judgements(lesion));
        }
        responses(patient).stream().map(ResponseAssessment::date).forEach(dates::add);
        return dates;
    }

    /** Dates on which somebody judged what a lesion did; that it was ablated or resected is no such judgement. */
    static List<ClinicalDate> judgements(MetastaticLesion lesion) {
        return lesion.statuses().stream()
                .filter(s -> s.state() != LesionState.ABLATED && s.state() != LesionState.RESECTED)
                .map(LesionStatus::date)
                .toList();
    }

    static First first(FollowUp followUp, List<Candidate> candidates, int windowDays) {
        Optional<Rows.Dated> first = Optional.empty();
        for (Candidate candidate : candidates) {
            switch (order(followUp, candidate, windowDays)) {
                case BASELINE -> {}
                case UNKNOWN -> {
                    return problem(LeftOutReason.ORDER_UNKNOWN);
                }
                case AFTER -> {
                    OptionalInt days = followUp.daysTo(candidate.date(), 0);
                    if (days.isEmpty()) {
                        return problem(LeftOutReason.DATE_NOT_EXACT);
                    }
                    if (first.isEmpty() || days.getAsInt() < first.get().days()) {
                        first = Optional.of(new Rows.Dated(candidate.date(), days.getAsInt(), candidate.what()));
                    }
                }
            }
        }
        return new First(first, Optional.empty());
    }

    /**
     * A progression dated as the origin is may be the fact that the origin was taken from, if it is known to the month at
     * least; in the same year it may as well have followed.
     */
    private static FollowUp.Order order(FollowUp followUp, Candidate candidate, int windowDays) {
        if (candidate.staging()) {
            return followUp.orderOf(candidate.date(), windowDays);
        }
        ClinicalDate date = candidate.date();
        boolean coarse = date.latestDay() - date.earliestDay() >= DAYS_OF_LONGEST_MONTH;
        return coarse && date.equals(followUp.origin()) ? FollowUp.Order.UNKNOWN : followUp.orderOf(date, 0);
    }

    /** The last of {@code dates} that lies certainly after the origin, and not after day {@code upTo}. */
    static Optional<Rows.Dated> last(FollowUp followUp, List<ClinicalDate> dates, int upTo) {
        Optional<Rows.Dated> last = Optional.empty();
        for (ClinicalDate date : dates) {
            if (followUp.orderOf(date, 0) == FollowUp.Order.AFTER) {
                OptionalInt days = followUp.daysTo(date, 0);
                if (days.isPresent()
                        && days.getAsInt() <= upTo
                        && (last.isEmpty() || days.getAsInt() > last.get().days())) {
                    last = Optional.of(new Rows.Dated(date, days.getAsInt(), "assessment"));
                }
            }
        }
        return last;
    }

    static String words(DiseaseEventKind kind) {
        return switch (kind) {
            case RECURRENCE -> "recurrence";
            case PROGRESSION -> "progression";
            case NEW_METASTASIS -> "new metastasis";
            case WIDESPREAD_PROGRESSION -> "widespread progression";
        };
    }

    private static First problem(LeftOutReason reason) {
        return new First(Optional.empty(), Optional.of(reason));
    }

    private static List<ResponseAssessment> responses(Patient patient) {
        List<ResponseAssessment> all = new ArrayList<>();
        for (Treatment treatment : patient.treatments()) {
            if (treatment instanceof SystemicTherapy systemic) {
                all.addAll(systemic.responses());
            }
        }
        return all;
    }
}
