package org.oligomet.report.model;

import java.util.Optional;
import org.oligomet.stats.Estimate;

/**
 * One endpoint among the patients who meet one definition; times in months.
 *
 * @param definition key of the definition
 * @param patients who meet it at the index date and have a time
 * @param events events among them
 * @param undetermined patients on whom the definition is open at the index date; they are not among the patients
 * @param median median time
 * @param restrictedMean restricted mean up to the common horizon
 * @param contrast hazard ratio of the contrast; empty without one
 */
public record MultiverseLine(
        String definition,
        int patients,
        int events,
        int undetermined,
        Estimate median,
        Estimate restrictedMean,
        Optional<Estimate> contrast) {}
