package org.oligomet.core.definition;

import java.util.List;

/**
 * A question that a source leaves open.
 *
 * @param id id of the question within the definition, such as {@code "n-basis"}
 * @param question the question
 * @param published id of the answer that the published definition takes
 * @param chosen id of the answer that this one takes
 * @param choices the answers that the caller may choose from; the chosen one is among them
 */
public record Ambiguity(String id, String question, String published, String chosen, List<Choice> choices) {

    Ambiguity(String id, String question, String published, List<Choice> choices) {
        this(id, question, published, published, choices);
    }

    public Ambiguity {
        choices = List.copyOf(choices);
        String wanted = chosen;
        if (choices.stream().noneMatch(choice -> choice.id().equals(wanted))) {
            throw new IllegalArgumentException("ambiguity." + id + ": chosen " + chosen + " is not among its choices");
        }
    }

    Ambiguity answered(String choiceId) {
        return new Ambiguity(id, question, published, choiceId, choices);
    }

    /** The answer with this id. */
    public Choice choice(String choiceId) {
        for (Choice choice : choices) {
            if (choice.id().equals(choiceId)) {
                return choice;
            }
        }
        throw new IllegalArgumentException("ambiguity." + id + ": " + choiceId + "; possible are "
                + choices.stream().map(Choice::id).toList());
    }
}
