package org.oligomet.core.score;

/**
 * A group in the table of published outcomes.
 *
 * @param trial trial or cohort
 * @param arm arm or group of it
 */
public record PublishedGroup(String trial, String arm) {}
