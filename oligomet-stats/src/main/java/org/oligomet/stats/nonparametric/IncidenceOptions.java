package org.oligomet.stats.nonparametric;

import java.util.List;
import java.util.stream.Collectors;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.Convention;
import org.oligomet.stats.ConventionItem;
import org.oligomet.stats.IncidenceVariance;
import org.oligomet.stats.Status;
import org.oligomet.stats.internal.text.Show;

/** How a cumulative incidence was made: what its limits need and what it tells when asked. */
record IncidenceOptions(Convention convention, double level) {

    ConfidenceType type() {
        return convention.incidenceInterval();
    }

    IncidenceVariance variance() {
        return convention.incidenceVariance();
    }

    String explain(Status cause, List<Status> causes) {
        StringBuilder text = new StringBuilder(
                "Aalen-Johansen estimate (Aalen and Johansen 1978, jstor:4615704) of the" + " probability of ");
        text.append(cause.name()).append(" by each time");
        if (causes.size() > 1) {
            text.append(causes.stream()
                    .filter(other -> other.code() != cause.code())
                    .map(Status::name)
                    .collect(Collectors.joining(", ", " in the presence of ", ", which preclude it")));
        }
        text.append(
                        ". A row is at risk over (entry, exit]; at one time, events come before censorings. Standard errors: ")
                .append(variance().label())
                .append('.');
        if (type() == ConfidenceType.NONE) {
            text.append(" No intervals.");
        } else {
            text.append(" Pointwise ")
                    .append(Show.number(100 * level))
                    .append(" % intervals on the ")
                    .append(type().label())
                    .append(
                            " scale of the incidence (R's default is log), not a band for the whole curve; at an incidence"
                                    + " of 0 it is [0, 0], which is no certainty.");
        }
        return text.append(' ')
                .append(convention.explain(
                        ConventionItem.INCIDENCE_INTERVAL, ConventionItem.INCIDENCE_VARIANCE, ConventionItem.TIME_TIES))
                .toString();
    }
}
