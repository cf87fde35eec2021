package org.oligomet.examples.bad;

/** A command that a library uses. */
public class Command {
    /** A command. */
    public Command() {}
}
