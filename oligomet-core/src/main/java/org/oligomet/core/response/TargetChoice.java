package org.oligomet.core.response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LocalTherapy;
import org.oligomet.core.patient.Measurement;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.OrganSystem;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Radiotherapy;
import org.oligomet.core.patient.RadiotherapyTechnique;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.Target;
import org.oligomet.core.patient.Treatment;

/** The targets where the caller names none: the largest measurable lesions at baseline. */
final class TargetChoice {

    private static final double THIN_SLICE_MM = 5;
    private static final Set<Laterality> ONE_SIDED = EnumSet.of(Laterality.LEFT, Laterality.RIGHT);

    private final Patient patient;
    private final RecistRules rules;
    private final Visit baseline;

    TargetChoice(Patient patient, RecistRules rules, Visit baseline) {
        this.patient = patient;
        this.rules = rules;
        this.baseline = baseline;
    }

    List<LesionCourse> among(List<LesionCourse> lesions) {
        List<LesionCourse> measurable = new ArrayList<>();
        for (LesionCourse lesion : lesions) {
            if (isMeasurable(lesion) && !isTreated(lesion.lesion())) {
                measurable.add(lesion);
            }
        }
        measurable.sort(Comparator.comparingDouble((LesionCourse l) -> -size(l))
                .thenComparing(l -> l.lesion().id()));
        Map<OrganSystem, Integer> perOrgan = new EnumMap<>(OrganSystem.class);
        List<LesionCourse> chosen = new ArrayList<>();
        for (LesionCourse lesion : measurable) {
            OrganSystem organ = lesion.lesion().site().organ().system();
            int there = perOrgan.getOrDefault(organ, 0);
            if (chosen.size() < rules.maxTargets() && there < rules.maxTargetsPerOrgan()) {
                chosen.add(lesion);
                perOrgan.put(organ, there + 1);
            }
        }
        return chosen;
    }

    private double size(LesionCourse lesion) {
        return Objects.requireNonNull(lesion.measurement(baseline)).diameterMm();
    }

    private boolean isMeasurable(LesionCourse lesion) {
        MetastaticLesion one = lesion.lesion();
        Measurement measurement = lesion.measurement(baseline);
        if (measurement == null
                || one.site().organ().isDiffuse()
                || one.site().organ().system() == OrganSystem.SKELETON
                || lesion.diameter(baseline).exact().isEmpty()) {
            return false;
        }
        return switch (measurement.modality()) {
            case BONE_SCINTIGRAPHY, ULTRASOUND -> false;
            case RADIOGRAPHY -> !lesion.isNode() && measurement.diameterMm() >= rules.measurableOnRadiographMm();
            default ->
                measurement.diameterMm()
                        >= Math.max(
                                lesion.isNode() ? rules.targetNodeMm() : rules.measurableMm(), twiceSlice(measurement));
        };
    }

    /** Twice the slice of the examination, if it is known to be thick; 0 otherwise. */
    private double twiceSlice(Measurement measurement) {
        double twice = 0;
        for (Imaging imaging : patient.imaging()) {
            boolean same = imaging.modality() == measurement.modality()
                    && imaging.modality() != Modality.RADIOGRAPHY
                    && imaging.date().equals(measurement.date());
            double slice = imaging.sliceThicknessMm().orElse(0);
            if (same && slice > THIN_SLICE_MM) {
                twice = Math.max(twice, 2 * slice);
            }
        }
        return twice;
    }

    /** Whether it may have had local therapy before baseline without certain progression after it. */
    private boolean isTreated(MetastaticLesion lesion) {
        for (Treatment treatment : patient.treatments()) {
            if (treatment instanceof LocalTherapy local
                    && mayReach(local, lesion)
                    && local.start().earliestDay() <= baseline.last()
                    && !progressedSince(lesion, local.start().latestDay())) {
                return true;
            }
        }
        return lesion.statuses().stream()
                .anyMatch(s -> (s.state() == LesionState.ABLATED || s.state() == LesionState.RESECTED)
                        && s.date().earliestDay() <= baseline.last()
                        && !progressedSince(lesion, s.date().latestDay()));
    }

    /** Whether it was treated, or may have been: the place was, or the whole brain. */
    private static boolean mayReach(LocalTherapy local, MetastaticLesion lesion) {
        if (local instanceof Radiotherapy radiotherapy
                && radiotherapy.technique() == RadiotherapyTechnique.WHOLE_BRAIN
                && lesion.site().organ() == OrganSite.BRAIN) {
            return true;
        }
        return local.targets().stream()
                .anyMatch(target -> target.equals(new Target.OfLesion(lesion.id()))
                        || (target instanceof Target.OfSite of && mayBeAt(of.site(), lesion.site())));
    }

    private static boolean mayBeAt(Site treated, Site lesion) {
        boolean otherSide = ONE_SIDED.contains(treated.laterality())
                && ONE_SIDED.contains(lesion.laterality())
                && treated.laterality() != lesion.laterality();
        boolean otherLobe = treated.lobe().isPresent()
                && lesion.lobe().isPresent()
                && !treated.lobe().equals(lesion.lobe());
        return treated.organ() == lesion.organ() && !otherSide && !otherLobe;
    }

    private boolean progressedSince(MetastaticLesion lesion, long day) {
        return lesion.statuses().stream()
                .anyMatch(s -> s.state() == LesionState.PROGRESSING
                        && s.date().earliestDay() > day
                        && s.date().latestDay() <= baseline.last());
    }
}
