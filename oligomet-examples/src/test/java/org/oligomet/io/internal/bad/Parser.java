package org.oligomet.io.internal.bad;

import org.oligomet.stats.internal.bad.Engine;

/** An internal class in a ring with another. */
public class Parser {
    /** Made with the other. */
    public Parser(Engine engine) {}
}
