package org.oligomet.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.whatif.DisagreementMap;

/**
 * How far definitions agree, beyond chance. What an open verdict counts as changes the answer, so it is said:
 * {@link Undetermined#MISSING} leaves it out, {@link Undetermined#CATEGORY} takes it as a verdict of its own.
 *
 * <p>Krippendorff's alpha for nominal data with missing values: {@code 1 - D_o / D_e}, from the coincidences of all pairs of
 * verdicts on one patient, each patient with at least two verdicts weighted so that his verdicts count once (Krippendorff
 * K, Computing Krippendorff's Alpha-Reliability, 2011). Cohen's kappa of two definitions: {@code (p_o - p_e) / (1 - p_e)}
 * over the patients on whom both have a verdict (Cohen J, Educ Psychol Meas 1960;20:37-46, doi:10.1177/001316446002000104).
 * Both are empty where chance alone would agree always, as when only one verdict occurs.
 */
public final class VerdictAgreement {

    /** What an open verdict counts as. */
    public enum Undetermined {
        /** No verdict: the patient is left out for that definition. */
        MISSING,
        /** A third verdict: two definitions agree if both are open. */
        CATEGORY
    }

    private final DisagreementMap map;
    private final Undetermined undetermined;

    private VerdictAgreement(DisagreementMap map, Undetermined undetermined) {
        this.map = map;
        this.undetermined = undetermined;
    }

    /** Agreement on the verdicts of a map. */
    public static VerdictAgreement of(DisagreementMap map, Undetermined undetermined) {
        return new VerdictAgreement(map, undetermined);
    }

    private boolean counts(Verdict verdict) {
        return undetermined == Undetermined.CATEGORY || verdict.isDecided();
    }

    /** Krippendorff's alpha over all definitions: 1 if they always agree, 0 if as by chance. */
    public OptionalDouble alpha() {
        double observed = 0;
        Map<Verdict, Double> margins = new EnumMap<>(Verdict.class);
        double n = 0;
        for (int p = 0; p < map.patients(); p++) {
            List<Verdict> given = given(p);
            if (given.size() < 2) {
                continue;
            }
            n += given.size();
            for (Verdict one : given) {
                margins.merge(one, 1.0, Double::sum);
                double differing = given.stream().filter(other -> other != one).count();
                observed += differing / (given.size() - 1);
            }
        }
        double expected = 0;
        for (double margin : margins.values()) {
            expected += margin * (n - margin);
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (n - 1) * observed / expected);
    }

    private List<Verdict> given(int patient) {
        List<Verdict> given = new ArrayList<>();
        for (int d = 0; d < map.definitions().size(); d++) {
            if (counts(map.verdict(patient, d))) {
                given.add(map.verdict(patient, d));
            }
        }
        return given;
    }

    /** Patients on whom two definitions, by their places in the map, both have a verdict that counts. */
    public int compared(int first, int second) {
        int n = 0;
        for (int p = 0; p < map.patients(); p++) {
            n += counts(map.verdict(p, first)) && counts(map.verdict(p, second)) ? 1 : 0;
        }
        return n;
    }

    /** Cohen's kappa of two definitions by their places in the map. */
    public OptionalDouble kappa(int first, int second) {
        int n = compared(first, second);
        double agreed = 0;
        double chance = 0;
        for (Verdict verdict : Verdict.values()) {
            double ofFirst = 0;
            double ofSecond = 0;
            for (Verdict other : Verdict.values()) {
                if (counts(verdict) && counts(other)) {
                    ofFirst += map.count(first, verdict, second, other);
                    ofSecond += map.count(first, other, second, verdict);
                }
            }
            agreed += counts(verdict) ? map.count(first, verdict, second, verdict) : 0;
            chance += ofFirst * ofSecond;
        }
        double all = (double) n * n;
        return all == chance ? OptionalDouble.empty() : OptionalDouble.of((agreed * n - chance) / (all - chance));
    }
}
