package org.oligomet.stats;

/**
 * Where the standard errors of a cumulative incidence come from. With n at risk, d events, d_j of them of the cause, each
 * is the variance that one event time adds, carried on by the same recursion:
 *
 * <table>
 * <caption>Added at one time, as multiples of S(t-)²</caption>
 * <tr><th>type</th><th>variance of a cause</th><th>covariance of two</th><th>default of</th></tr>
 * <tr><td>jackknife, Greenwood</td><td>d_j (n - d_j) / n³</td><td>-d_j d_l / n³</td><td>R {@code survfit}</td></tr>
 * <tr><td>Aalen</td><td>d_j (n - d_j) / (n² (n - 1))</td><td>0</td><td>R {@code cmprsk::cuminc}</td></tr>
 * </table>
 */
public enum IncidenceVariance implements ConventionChoice {
    /**
     * The infinitesimal jackknife: the squared influence of each row, or subject, or cluster as a whole; what R's
     * {@code survfit} prints. Without weights, delayed entry, clusters and subjects of several rows it is
     * {@link #GREENWOOD}; with them the two differ, and a whole weight is no replication.
     */
    INFINITESIMAL_JACKKNIFE("infinitesimal jackknife"),
    /**
     * The multinomial one, Greenwood's for several causes: whole weights are replication, and a ledger suffices also with
     * delayed entry. Source: Andersen, Borgan, Gill and Keiding 1993, section IV.4.1, doi:10.1007/978-1-4612-4348-9.
     */
    GREENWOOD("Greenwood's for several causes"),
    /** Aalen's, as R's {@code cmprsk::cuminc}; whole weights are replication. Source: Aalen 1978, doi:10.1214/aos/1176344198. */
    AALEN("Aalen's, as cuminc");

    private final String label;

    IncidenceVariance(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
