package org.oligomet.core.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.oligomet.core.patient.DiseaseEvent;
import org.oligomet.core.patient.FieldRelation;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Target;

/** Reads failures of local therapy from a record: those that name a lesion, and those that do not. */
final class LocalFailures {

    private LocalFailures() {}

    /**
     * In-field events that name no lesion but may mean this one.
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
            if (event.fieldRelation() == FieldRelation.IN_FIELD && namesNoTumor(event) && canMean(event, treated)) {
                found.add(candidate(event));
                ambiguous |= all.stream().filter(t -> canMean(event, t)).count() > 1;
            }
        }
        return new Unnamed(found, ambiguous);
    }

    private static boolean namesNoTumor(DiseaseEvent event) {
        return event.targets().stream().allMatch(t -> t instanceof Target.OfSite);
    }

    private static boolean canMean(DiseaseEvent event, TreatedLesion treated) {
        Set<OrganSite> organs = event.targets().stream()
                .filter(Target.OfSite.class::isInstance)
                .map(t -> ((Target.OfSite) t).site().organ())
                .collect(Collectors.toSet());
        boolean place =
                organs.isEmpty() || organs.contains(treated.lesion().site().organ());
        return place
                && treated.firstTherapy().start().earliestDay() <= event.date().latestDay();
    }

    private static Occurrences.Candidate candidate(DiseaseEvent event) {
        return new Occurrences.Candidate(event.date(), Occurrences.words(event.kind()), false);
    }
}
