package org.oligomet.core.patient;

/** Histology of a primary tumour; the subtypes of lung cancer are told apart. */
public enum Histology {
    ADENOCARCINOMA,
    SQUAMOUS_CELL_CARCINOMA,
    LARGE_CELL_CARCINOMA,
    ADENOSQUAMOUS_CARCINOMA,
    SARCOMATOID_CARCINOMA,
    NSCLC_NOS,
    SMALL_CELL_CARCINOMA,
    LARGE_CELL_NEUROENDOCRINE_CARCINOMA,
    CARCINOID,
    OTHER,
    UNKNOWN
}
