package org.oligomet.stats;

/** A result that says how it was obtained, and whose convention that is. */
public interface Explained {

    /**
     * Whose figures these are.
     *
     * @return the convention, which {@link #explain()} names too
     */
    Practice convention();

    /**
     * How the result was obtained, by which conventions, and where it is published.
     *
     * @return a few sentences
     */
    String explain();
}
