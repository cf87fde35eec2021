package org.oligomet.core.state;

/**
 * State of oligometastatic disease (OMD) by ESTRO/EORTC: nine states, and none. There is no metachronous oligopersistence: a
 * first metastasis under therapy is new, hence progressive.
 *
 * <p>Source: Guckenberger et al., Lancet Oncol 2020;21:e18-e28, doi:10.1016/S1470-2045(19)30718-1. The names are recalled
 * with high confidence; see {@link Question} for the status of each branching.
 */
public enum OligometastaticState {
    /** De novo, found within six months of the primary. */
    SYNCHRONOUS,
    /** First found more than six months after the primary, without active systemic therapy. */
    METACHRONOUS_OLIGORECURRENCE,
    /** First found more than six months after the primary, under active systemic therapy. */
    METACHRONOUS_OLIGOPROGRESSION,
    /** After earlier OMD, without active systemic therapy. */
    REPEAT_OLIGORECURRENCE,
    /** After earlier OMD, under active systemic therapy, new or growing. */
    REPEAT_OLIGOPROGRESSION,
    /** After earlier OMD, under active systemic therapy, not progressive. */
    REPEAT_OLIGOPERSISTENCE,
    /** After polymetastatic disease, without active systemic therapy. */
    INDUCED_OLIGORECURRENCE,
    /** After polymetastatic disease, under active systemic therapy, new or growing. */
    INDUCED_OLIGOPROGRESSION,
    /** After polymetastatic disease, under active systemic therapy, not progressive. */
    INDUCED_OLIGOPERSISTENCE,
    /** No oligometastatic disease under the definition chosen for the entry. */
    NOT_OMD
}
