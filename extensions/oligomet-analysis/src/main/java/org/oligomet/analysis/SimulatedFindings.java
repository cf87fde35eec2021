package org.oligomet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.immutables.value.Value;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Site;
import org.oligomet.core.time.ClinicalDate;

/**
 * A simulation, with a name and a seed, of what an examination more would find. How often it finds anything and how many are
 * the caller's assumptions; there are no defaults, and nothing is taken from the literature.
 *
 * <p>A draw depends on the seed and the patient's id alone: two uniform numbers, by the finalizer of SplitMix64 over
 * the 64-bit FNV-1a hash of the id and the seed. So neither the order of the patients nor threads matter, and a patient has the
 * same findings in every cohort. Two simulations with one seed find theirs in the same patients: give each a seed of its own.
 * Patients without an id of their own cannot be told apart.
 *
 * <p>What it finds does not depend on anything else that is known of a patient. Where it should, make one simulation for each
 * group of patients.
 */
@Value.Immutable
public interface SimulatedFindings {

    /** Name, shown in every result. */
    String name();

    /** What the examination is done with. */
    Modality modality();

    /** What it looks at; never empty. */
    Set<BodyRegion> regions();

    /** Where the metastases are that it finds. */
    OrganSite organ();

    /** Probability that it finds anything in a patient, 0 to 1. */
    double probability();

    /** Number of metastases and the share of the patients with findings who have that many; the shares sum to 1. */
    Map<Integer, Double> numbers();

    /** Seed of the draws. */
    long seed();

    /** Starts a simulation of this name. */
    static Builder named(String name) {
        return new Builder().name(name);
    }

    /** Metastases that it finds in a patient of this id, 0 for none. */
    default int numberFor(String patientId) {
        long state = Draws.start(seed(), patientId);
        if (Draws.uniform(state, 1) >= probability()) {
            return 0;
        }
        double drawn = Draws.uniform(state, 2);
        SortedMap<Integer, Double> ascending = new TreeMap<>(numbers());
        double cumulative = 0;
        for (Map.Entry<Integer, Double> entry : ascending.entrySet()) {
            cumulative += entry.getValue();
            if (drawn < cumulative) {
                return entry.getKey();
            }
        }
        // The shares sum to 1 but for rounding.
        return ascending.lastKey();
    }

    /** Lesions that it finds in a patient. */
    default List<MetastaticLesion> findings(String patientId, ClinicalDate seen) {
        List<MetastaticLesion> found = new ArrayList<>();
        int number = numberFor(patientId);
        for (int i = 1; i <= number; i++) {
            found.add(MetastaticLesion.builder()
                    .id("simulated: " + name() + " " + i)
                    .site(Site.of(organ()))
                    .firstSeen(seen)
                    .build());
        }
        return found;
    }

    /** The examination on the day on which the first listed metastasis was seen; patients without one stay as they are. */
    default StagingChange atFirstMetastasis() {
        return on(patient -> patient.lesions().stream()
                .map(MetastaticLesion::firstSeen)
                .min((a, b) -> Long.compare(a.earliestDay(), b.earliestDay())));
    }

    /**
     * The examination on a date that the caller tells.
     *
     * @param date date of the examination; patients without one stay as they are
     */
    default StagingChange on(Function<Patient, Optional<ClinicalDate>> date) {
        return new StagingChange(
                description(),
                patient -> date.apply(patient)
                        .map(day -> Patient.builder()
                                .from(patient)
                                .addImaging(Imaging.builder()
                                        .date(day)
                                        .modality(modality())
                                        .regions(regions())
                                        .build())
                                .addAllLesions(findings(patient.id(), day))
                                .build())
                        .orElse(patient));
    }

    /** Name and parameters, and that the findings are simulated. */
    default String description() {
        return String.format(
                Locale.ROOT,
                "%s (findings simulated: %s of %s, probability %s, numbers and their shares %s in %s, seed %d)",
                name(),
                modality(),
                regions(),
                probability(),
                new TreeMap<>(numbers()),
                organ(),
                seed());
    }

    /** Refuses what is no distribution. */
    @Value.Check
    default void check() {
        if (name().isBlank() || regions().isEmpty()) {
            throw new IllegalArgumentException("simulated findings: name and regions must not be empty");
        }
        if (!(probability() >= 0 && probability() <= 1)) {
            throw new IllegalArgumentException(
                    "simulated findings: probability " + probability() + "; it must be 0 to 1");
        }
        double sum = 0;
        for (Map.Entry<Integer, Double> entry : numbers().entrySet()) {
            if (entry.getKey() < 1 || entry.getKey() > Draws.MOST || !(entry.getValue() >= 0)) {
                throw new IllegalArgumentException("simulated findings: share " + entry.getValue() + " of number "
                        + entry.getKey() + "; numbers must be 1 to " + Draws.MOST + ", shares 0 or more");
            }
            sum += entry.getValue();
        }
        if (!(Math.abs(sum - 1) <= Draws.ROUNDING)) {
            throw new IllegalArgumentException(
                    "simulated findings: shares of the numbers sum to " + sum + "; they must to 1");
        }
    }

    /** Builds a {@link SimulatedFindings}. */
    final class Builder extends ImmutableSimulatedFindings.Builder {
        Builder() {}
    }
}
