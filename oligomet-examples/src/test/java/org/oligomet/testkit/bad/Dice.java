package org.oligomet.testkit.bad;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import org.apache.commons.math3.special.Erf;
import org.oligomet.analysis.bad.Study;
import org.oligomet.examples.bad.Command;
import org.oligomet.stats.bad.Estimator;
import org.oligomet.stats.internal.bad.Engine;
import picocli.CommandLine.PicocliException;

/** Arbitraries that a trunk uses. */
@SuppressWarnings("all") // every line is wrong on purpose
public class Dice implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Knows a trunk that knows it, the inside of another module, another leaf and the examples. */
    public Dice(Estimator estimator, Engine engine, Study other, Command command) {}

    /** Third parties where users see them. */
    public ImmutableList<JsonNode> shown() throws PicocliException {
        return ImmutableList.of();
    }

    /** A property of jqwik's, and a clock, a default and a standard stream. */
    public static double talk() {
        System.out.println(Instant.now() + Locale.getDefault().toString());
        return Erf.erf(1);
    }
}
