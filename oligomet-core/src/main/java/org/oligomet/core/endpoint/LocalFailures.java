package org.oligomet.core.endpoint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.oligomet.core.patient.DiseaseEvent;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.FieldRelation;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.LocalTherapy;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.OrganSystem;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Target;

/** Reads failures of local therapy from a record: those that name a treated lesion, and those that do not. */
final class LocalFailures {

    private LocalFailures() {}

    /**
     * In-field events that name no treated lesion but may mean this one.
     *
     * @param candidates the events
     * @param ambiguous whether another treated lesion may be meant
     */
    record Unnamed(List<Occurrences.Candidate> candidates, boolean ambiguous) {}

    static List<Occurrences.Candidate> of(Patient patient, MetastaticLesion lesion) {
        List<Occurrences.Candidate> found = new ArrayList<>();
        Target named = new Target.OfLesion(lesion.id());
        for (DiseaseEvent event : patient.diseaseEvents()) {
            if (event.targets().contains(named) && event.fieldRelation() != FieldRelation.OUT_OF_FIELD) {
                found.add(candidate(event));
            }
        }
        for (LesionStatus status : lesion.statuses()) {
            if (status.state() == LesionState.PROGRESSING) {
                found.add(new Occurrences.Candidate(status.date(), "lesion progressing", false));
            }
        }
        return found;
    }

    static Unnamed unnamed(Patient patient, TreatedLesion treated, List<TreatedLesion> all) {
        List<Occurrences.Candidate> found = new ArrayList<>();
        boolean ambiguous = false;
        for (DiseaseEvent event : patient.diseaseEvents()) {
            if (event.fieldRelation() == FieldRelation.IN_FIELD) {
                List<TreatedLesion> meant = meant(patient, event, all);
                if (meant.contains(treated)) {
                    found.add(candidate(event));
                    ambiguous |= meant.size() > 1;
                }
            }
        }
        return new Unnamed(found, ambiguous);
    }

    /**
     * The treated lesions that an in-field event can mean which names none of them: those of the therapies it names, or
     * else all treated by then, in either case of the organ it names if there are any. A recurrence recorded as a lesion
     * of its own, which was not treated before, is a place like any other.
     */
    private static List<TreatedLesion> meant(Patient patient, DiseaseEvent event, List<TreatedLesion> all) {
        List<TreatedLesion> before = all.stream()
                .filter(t ->
                        t.firstTherapy().start().earliestDay() <= event.date().latestDay())
                .toList();
        Set<OrganSite> organs = EnumSet.noneOf(OrganSite.class);
        for (Target target : event.targets()) {
            if (target instanceof Target.OfPrimary || before.stream().anyMatch(t -> isNamed(t, Set.of(target)))) {
                return List.of();
            }
            if (target instanceof Target.OfSite place) {
                organs.add(place.site().organ());
            } else if (target instanceof Target.OfLesion recurrence) {
                patient.lesion(recurrence.lesionId())
                        .ifPresent(l -> organs.add(l.site().organ()));
            }
        }
        List<TreatedLesion> inPlace = before.stream()
                .filter(t -> organs.isEmpty()
                        || organs.stream()
                                .anyMatch(o -> mayBeSame(o, t.lesion().site().organ())))
                .toList();
        Set<Target> fields = new HashSet<>();
        for (String id : event.earlierTherapyIds()) {
            patient.treatment(id)
                    .filter(LocalTherapy.class::isInstance)
                    .ifPresent(t -> fields.addAll(((LocalTherapy) t).targets()));
        }
        if (fields.isEmpty()) {
            return inPlace;
        }
        List<TreatedLesion> both =
                inPlace.stream().filter(t -> isNamed(t, fields)).toList();
        return both.isEmpty() ? before.stream().filter(t -> isNamed(t, fields)).toList() : both;
    }

    /**
     * Whether the lesion is recorded as the recurrence inside the field of an earlier local therapy: then it is no new
     * metastasis. A failure of the lesion after its own therapy says nothing of the kind.
     */
    static boolean isRecurrenceInField(Patient patient, MetastaticLesion lesion) {
        Target named = new Target.OfLesion(lesion.id());
        return patient.diseaseEvents().stream()
                .filter(e -> e.fieldRelation() == FieldRelation.IN_FIELD
                        && e.targets().contains(named)
                        && (e.kind() == DiseaseEventKind.RECURRENCE || e.kind() == DiseaseEventKind.PROGRESSION))
                .anyMatch(e -> patient.treatments().stream()
                        .noneMatch(t -> t instanceof LocalTherapy local
                                && local.targets().contains(named)
                                && local.start().earliestDay() <= e.date().latestDay()));
    }

    private static boolean isNamed(TreatedLesion treated, Set<Target> targets) {
        return targets.contains(new Target.OfLesion(treated.lesion().id()));
    }

    /** One site, bones that may be named more or less exactly, or a site that is not named. */
    private static boolean mayBeSame(OrganSite a, OrganSite b) {
        return a == b
                || a.system() == OrganSystem.UNSPECIFIED
                || b.system() == OrganSystem.UNSPECIFIED
                || (a.system() == OrganSystem.SKELETON && b.system() == OrganSystem.SKELETON);
    }

    private static Occurrences.Candidate candidate(DiseaseEvent event) {
        return new Occurrences.Candidate(event.date(), Occurrences.words(event.kind()), false);
    }
}
