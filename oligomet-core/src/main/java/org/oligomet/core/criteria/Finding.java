package org.oligomet.core.criteria;

/**
 * A caution on the side of a verdict. It never changes the verdict.
 *
 * @param code stable code, such as {@code "BRAIN_CT_NOT_MRI"}; programs may rely on it
 * @param message the same in words
 */
public record Finding(String code, Message message) {

    /** Code and words in a language. */
    public String text(Messages messages) {
        return code + ": " + messages.format(message);
    }

    @Override
    public String toString() {
        return text(Messages.english());
    }
}
