package org.oligomet.core.patient;

/** Driver genes that definitions and scores name. */
public enum Gene {
    EGFR,
    ALK,
    ROS1,
    KRAS,
    BRAF,
    MET,
    RET,
    ERBB2,
    NTRK,
    TP53,
    STK11,
    KEAP1
}
