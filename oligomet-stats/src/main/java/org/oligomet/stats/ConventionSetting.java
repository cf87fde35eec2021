package org.oligomet.stats;

/**
 * What a convention has chosen for one item.
 *
 * @param choice the choice
 * @param option how the program calls it, or that the caller chose it
 * @param documented whether public documentation of the program says so; false where it is our best knowledge
 */
public record ConventionSetting(ConventionChoice choice, String option, boolean documented) {

    @Override
    public String toString() {
        return choice.label() + " (" + option + (documented ? ")" : "; not certain)");
    }
}
