package org.oligomet.core.patient;

/** Kind of a named score. */
public enum SignatureKind {
    MICRO_RNA,
    RADIOMICS,
    OTHER
}
