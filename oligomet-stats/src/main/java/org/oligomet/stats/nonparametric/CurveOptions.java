package org.oligomet.stats.nonparametric;

import java.util.stream.Collectors;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.Convention;
import org.oligomet.stats.ConventionItem;
import org.oligomet.stats.Status;
import org.oligomet.stats.internal.text.Show;
import org.oligomet.stats.ledger.EventLedger;

/** How a curve was made: what its limits need and what it tells when asked. */
record CurveOptions(
        String method, Convention convention, double level, VarianceType variance, boolean reversed, LowerLimit lower) {

    ConfidenceType type() {
        return convention.survivalInterval();
    }

    CurveOptions under(Convention other) {
        return new CurveOptions(method, other, level, variance, reversed, lower);
    }

    String explain(EventLedger ledger) {
        StringBuilder text = new StringBuilder(method);
        if (ledger.causes().size() > 1) {
            text.append(ledger.causes().stream()
                    .map(Status::name)
                    .collect(Collectors.joining(
                            ", ", " Events of any cause count alike (", "): this is event-free survival.")));
        }
        if (reversed) {
            text.append(" Reversed: censorings are the events, events are censored, which estimates potential follow-up"
                    + " (Schemper and Smith 1996, doi:10.1016/0197-2456(96)00075-X).");
        }
        text.append(" A row is at risk over (entry, exit]; at one time, events come before censorings.");
        text.append(" Standard errors: ").append(variance.label());
        text.append(
                variance == VarianceType.MODEL_BASED
                        ? "."
                        : ", because weights are fractional, clusters were given, or a subject has several events, as R does,"
                                + " or because it was asked for.");
        if (type() == ConfidenceType.NONE) {
            text.append(" No intervals.");
        } else {
            text.append(" Pointwise ")
                    .append(Show.number(100 * level))
                    .append(" % intervals on the ")
                    .append(type().label())
                    .append(" scale (R's default is log, that of SAS log-log), not a band for the whole curve.");
            if (lower != LowerLimit.USUAL) {
                text.append(" Lower limits with ").append(lower.label()).append('.');
            }
        }
        return text.append(' ')
                .append(convention.explain(
                        ConventionItem.SURVIVAL_INTERVAL,
                        ConventionItem.LIMITS_AT_ONE,
                        ConventionItem.FLAT_STRETCH,
                        ConventionItem.BEYOND_FOLLOW_UP,
                        ConventionItem.MEAN_HORIZON,
                        ConventionItem.MEAN_ERROR,
                        ConventionItem.TIME_TIES))
                .toString();
    }
}
