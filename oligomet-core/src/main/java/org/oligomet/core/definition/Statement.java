package org.oligomet.core.definition;

/**
 * A detail of a clause that was checked less far than the clause itself, or not at all.
 *
 * @param text the detail
 * @param status how far it was checked
 */
public record Statement(String text, VerificationStatus status) {}
