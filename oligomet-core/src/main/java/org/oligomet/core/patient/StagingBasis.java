package org.oligomet.core.patient;

/** Whether a stage was assigned clinically or from the specimen. */
public enum StagingBasis {
    CLINICAL,
    PATHOLOGICAL
}
