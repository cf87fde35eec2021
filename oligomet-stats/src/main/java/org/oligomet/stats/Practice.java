package org.oligomet.stats;

/**
 * Whose figures a result gives: a whole program's, as a profile of choices ({@link Convention}), or for a single method that
 * programs do in one way each, the function or the publication that it follows.
 */
public interface Practice {

    /**
     * What it is called.
     *
     * @return such as {@code R survival}, {@code SAS}, {@code cmprsk::crr} or {@code Tian, Zhao and Wei 2014}
     */
    String label();

    /**
     * A sentence for the explanation of a result.
     *
     * @return such as {@code Convention: R cmprsk::cuminc.}
     */
    default String sentence() {
        return "Convention: " + label() + ".";
    }

    /**
     * The practice of a function or a publication.
     *
     * @param label what it is called
     * @return it, equal to others of the same name
     */
    static Practice of(String label) {
        record Named(String label) implements Practice {
            @Override
            public String toString() {
                return label;
            }
        }
        return new Named(label);
    }
}
