package org.oligomet.io.bad;

/** A leaf that a trunk uses. */
public class Leaf {
    /** A leaf. */
    public Leaf() {}
}
