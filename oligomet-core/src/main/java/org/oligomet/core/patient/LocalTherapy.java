package org.oligomet.core.patient;

import java.util.Set;

/** A treatment of named tumours. */
public sealed interface LocalTherapy extends Treatment permits Radiotherapy, Surgery, ThermalAblation {

    /** What was treated; never empty. */
    Set<Target> targets();
}
