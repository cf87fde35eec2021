package org.oligomet.core.response;

import java.util.ArrayList;
import java.util.List;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.VerificationStatus;
import org.oligomet.core.patient.DiameterKind;
import org.oligomet.core.patient.Measurement;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.time.ClinicalDate;

/**
 * When a single lesion has grown: its diameter lies above its own nadir by both a share and a length. Nodes are judged by
 * their short axis, all else by the longest diameter. RECIST judges sums; this rule for one lesion is our assumption, by
 * analogy.
 *
 * @param percent share of the nadir, more than 0
 * @param mm length in mm, 0 or more
 */
public record GrowthRule(double percent, double mm) {

    /** Slack for decimal diameters such as 10.1 mm; far below any measurement. */
    private static final double ROUNDING = 1e-9;

    public GrowthRule {
        if (!(percent > 0) || !(mm >= 0) || percent > 1000 || mm > 500) {
            throw new IllegalArgumentException(
                    "growth: " + percent + " %, " + mm + " mm; percent must be above 0 to 1000, mm from 0 to 500");
        }
    }

    /** At least 20 % and at least 5 mm. */
    public static GrowthRule assumed() {
        return new GrowthRule(20, 5);
    }

    /** How far this rule was checked. */
    public VerificationStatus status() {
        return VerificationStatus.ASSUMPTION;
    }

    /** Whether a diameter or sum has grown from its nadir. */
    public boolean isGrown(double nadirMm, double nowMm) {
        double more = nowMm - nadirMm;
        return more + ROUNDING >= mm && more + ROUNDING >= nadirMm * percent / 100;
    }

    /** The diameter that counts for a lesion. */
    public static DiameterKind kindFor(MetastaticLesion lesion) {
        return lesion.site().organ().isLymphNode() ? DiameterKind.SHORT_AXIS : DiameterKind.LONGEST;
    }

    /**
     * Whether a lesion had grown at its last measurement from {@code from} to {@code date}; {@link Verdict#UNDETERMINED}
     * without such a measurement, without an earlier one, or where dates do not tell their order so that it matters.
     */
    public Verdict grown(MetastaticLesion lesion, ClinicalDate from, ClinicalDate date) {
        List<Measurement> known = new ArrayList<>();
        long last = Long.MIN_VALUE;
        for (Measurement m : lesion.measurements()) {
            if (m.kind() == kindFor(lesion) && m.date().isPossiblyOnOrBefore(date)) {
                known.add(m);
                last = m.date().isCertainlyOnOrBefore(date)
                        ? Math.max(last, m.date().earliestDay())
                        : last;
            }
        }
        Verdict all = null;
        for (Measurement m : known) {
            if (m.date().latestDay() >= last) {
                Verdict one =
                        m.date().earliestDay() >= from.earliestDay() && m.date().isCertainlyOnOrBefore(date)
                                ? grown(m, known)
                                : Verdict.UNDETERMINED;
                all = all == null || all == one ? one : Verdict.UNDETERMINED;
            }
        }
        return all == null ? Verdict.UNDETERMINED : all;
    }

    private Verdict grown(Measurement now, List<Measurement> known) {
        double certain = Double.POSITIVE_INFINITY;
        double possible = Double.POSITIVE_INFINITY;
        for (Measurement m : known) {
            if (m.date().latestDay() < now.date().earliestDay()) {
                certain = Math.min(certain, m.diameterMm());
            }
            if (m != now && m.date().earliestDay() < now.date().latestDay()) {
                possible = Math.min(possible, m.diameterMm());
            }
        }
        if (certain == Double.POSITIVE_INFINITY) {
            return Verdict.UNDETERMINED;
        }
        boolean grown = isGrown(certain, now.diameterMm());
        return grown == isGrown(possible, now.diameterMm()) ? Verdict.of(grown) : Verdict.UNDETERMINED;
    }
}
