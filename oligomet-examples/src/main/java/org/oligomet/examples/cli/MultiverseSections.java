package org.oligomet.examples.cli;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import org.oligomet.analysis.Multiverse;
import org.oligomet.analysis.MultiverseRow;
import org.oligomet.core.cohort.Cohort;
import org.oligomet.core.cohort.Grouping;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.endpoint.Endpoint;
import org.oligomet.core.patient.Gene;
import org.oligomet.report.model.MultiverseLine;
import org.oligomet.report.model.MultiverseSection;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Interval;

/** The definition multiverse of a cohort, in months, for the report. */
final class MultiverseSections {

    private static final double DAYS_PER_MONTH = 30.4375;
    private static final int MONTHS = 24;
    private static final double LEVEL = 0.95;
    /** The normal quantile of 0.975. */
    private static final double Z = 1.959963984540054;

    private MultiverseSections() {}

    /** Overall survival, with the contrast of patients with an altered gene to all others if a gene is named. */
    static MultiverseSection of(Cohort cohort, Collection<Definition> definitions, Optional<Gene> contrast) {
        Endpoint endpoint = Endpoint.OVERALL_SURVIVAL;
        int days = (int) Math.round(MONTHS * DAYS_PER_MONTH);
        Multiverse multiverse = contrast.isPresent()
                ? Multiverse.of(
                        cohort,
                        definitions,
                        endpoint,
                        days,
                        snapshot -> Grouping.byDriver(contrast.get())
                                .groupOf(snapshot)
                                .equals(contrast.get().name() + " altered"))
                : Multiverse.of(cohort, definitions, endpoint, days);
        MultiverseSection.Builder section = MultiverseSection.builder()
                .endpoint(endpoint.title())
                .origin(cohort.indexRule().name())
                .horizon(MONTHS)
                .level(LEVEL);
        contrast.ifPresent(gene -> section.contrast(gene.name() + " altered against all others"));
        for (MultiverseRow row : multiverse.rows()) {
            section.addLines(new MultiverseLine(
                    row.definition().key(),
                    row.patients(),
                    row.events(),
                    row.undetermined(),
                    inMonths(row.median()),
                    inMonths(row.restrictedMean()),
                    row.hazardRatio()));
        }
        return section.build();
    }

    /** Days as months; an error without an interval gets the normal one, as elsewhere in the report. */
    private static Estimate inMonths(Estimate days) {
        Optional<Interval> interval = days.interval();
        double half = Z * days.standardError().orElse(0);
        if (interval.isEmpty()
                && days.value().isPresent()
                && days.standardError().isPresent()) {
            double value = days.value().getAsDouble();
            interval = Optional.of(Interval.ofNullable(value - half, value + half, LEVEL));
        }
        Estimate months = days.value().isPresent()
                ? Estimate.of(days.value().getAsDouble() / DAYS_PER_MONTH)
                : Estimate.notEstimable(days.notEstimableBecause().orElse("not reached"));
        return interval.isEmpty() ? months : months.withInterval(scaled(interval.get()));
    }

    private static Interval scaled(Interval days) {
        return new Interval(scaled(days.lower()), scaled(days.upper()), days.level());
    }

    private static OptionalDouble scaled(OptionalDouble days) {
        return days.isPresent() ? OptionalDouble.of(days.getAsDouble() / DAYS_PER_MONTH) : days;
    }
}
