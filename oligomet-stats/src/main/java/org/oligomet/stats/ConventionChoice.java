package org.oligomet.stats;

/** One of the ways in which programs differ on a {@link ConventionItem}. */
public interface ConventionChoice {

    /**
     * What it is called in a sentence.
     *
     * @return a few words
     */
    String label();
}
