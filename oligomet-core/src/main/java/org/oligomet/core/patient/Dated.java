package org.oligomet.core.patient;

import org.oligomet.core.time.ClinicalDate;

/** A fact that was recorded at a date. */
public interface Dated {

    ClinicalDate date();
}
