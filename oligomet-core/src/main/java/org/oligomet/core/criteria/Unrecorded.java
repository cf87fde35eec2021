package org.oligomet.core.criteria;

/** What sources ask for and a record of this library has no field for. */
public enum Unrecorded {
    /** Hormone receptors and HER2 of a breast cancer. */
    BREAST_RECEPTORS
}
