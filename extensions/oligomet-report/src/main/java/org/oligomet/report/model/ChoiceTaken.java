package org.oligomet.report.model;

import java.util.List;

/**
 * A question that a source leaves open, and the answer that was taken.
 *
 * @param question the question
 * @param answer the answer taken
 * @param others the other answers that the caller could have chosen
 */
public record ChoiceTaken(String question, String answer, List<String> others) {

    public ChoiceTaken {
        others = List.copyOf(others);
    }
}
