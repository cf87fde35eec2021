package org.oligomet.core.criteria;

/** Kind of datum that a verdict may wait for. */
public enum DataKind {
    IMAGING,
    HISTOLOGY,
    PATHOLOGY,
    T_CATEGORY,
    N_CATEGORY,
    METASTATIC_STATUS,
    LESION_COUNT,
    ORGAN_COUNT,
    LESION_SITE,
    LESION_STATUS,
    LESION_SIZE,
    EXACT_DATE,
    SYSTEMIC_THERAPY,
    RESPONSE,
    LOCAL_THERAPY,
    PERFORMANCE_STATUS,
    BIRTH_DATE,
    LABORATORY,
    BIOMARKER,
    ASSESSMENT,
    PRIMARY_CONTROL,
    PRIMARY_DIAGNOSIS
}
