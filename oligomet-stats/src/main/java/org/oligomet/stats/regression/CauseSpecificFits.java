package org.oligomet.stats.regression;

import java.util.ArrayList;
import java.util.List;
import org.oligomet.stats.Convention;
import org.oligomet.stats.Explained;
import org.oligomet.stats.Status;
import org.oligomet.stats.SurvivalData;

/**
 * A Cox model for the hazard of each cause, events of the others being censored: R's {@code coxph} for each transition, SAS
 * {@code PHREG} with the other causes among the censoring values. Together they say how a covariate acts on each rate; what it
 * does to a cumulative incidence follows from all of them, or from {@link FineGray}. Source: Prentice and others 1978,
 * doi:10.2307/2530374.
 */
public final class CauseSpecificFits implements Explained {

    private final List<Status> causes;
    private final List<CoxFit> fits;

    private CauseSpecificFits(List<Status> causes, List<CoxFit> fits) {
        this.causes = List.copyOf(causes);
        this.fits = List.copyOf(fits);
    }

    static CauseSpecificFits of(SurvivalData data, CoxModel model) {
        List<CoxFit> fits = new ArrayList<>();
        for (Status cause : data.causes()) {
            fits.add(model.fit(data.onlyCause(cause.name())));
        }
        return new CauseSpecificFits(data.causes(), fits);
    }

    /**
     * The causes.
     *
     * @return in ascending order of code
     */
    public List<Status> causes() {
        return causes;
    }

    /**
     * The fit for a cause.
     *
     * @param cause its name
     * @return the Cox model of its hazard
     * @throws IllegalArgumentException if there is no such cause, naming those there are
     */
    public CoxFit fit(String cause) {
        List<String> names = causes.stream().map(Status::name).toList();
        if (!names.contains(cause)) {
            throw new IllegalArgumentException("cause '" + cause + "' is none of " + names);
        }
        return fits.get(names.indexOf(cause));
    }

    /**
     * Whose figures these are.
     *
     * @return the same for all fits
     */
    @Override
    public Convention convention() {
        return fits.get(0).convention();
    }

    /**
     * How they were obtained.
     *
     * @return method, conventions and sources, cause by cause
     */
    @Override
    public String explain() {
        StringBuilder out = new StringBuilder();
        for (int c = 0; c < fits.size(); c++) {
            out.append("Hazard of ")
                    .append(causes.get(c).name())
                    .append(", events of other causes being censored (Prentice and others 1978, doi:10.2307/2530374): ")
                    .append(fits.get(c).explain())
                    .append('\n');
        }
        return out.toString();
    }

    /** The table of each fit under the name of its cause. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int c = 0; c < fits.size(); c++) {
            out.append(c == 0 ? "" : "\n")
                    .append("Hazard of ")
                    .append(causes.get(c).name())
                    .append('\n')
                    .append(fits.get(c));
        }
        return out.toString();
    }
}
