package org.oligomet.analysis.bad;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import org.apache.commons.math3.special.Erf;
import org.oligomet.examples.bad.Command;
import org.oligomet.stats.bad.Estimator;
import org.oligomet.stats.internal.bad.Engine;
import org.oligomet.testkit.bad.Dice;
import picocli.CommandLine.PicocliException;

/** An analysis that a trunk uses. */
@SuppressWarnings("all") // every line is wrong on purpose
public class Study implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Knows a trunk that knows it, the inside of another module, another leaf and the examples. */
    public Study(Estimator estimator, Engine engine, Dice other, Command command) {}

    /** Third parties where users see them. */
    public ImmutableList<JsonNode> shown() throws PicocliException {
        return ImmutableList.of();
    }

    /** A property of jqwik's, and a clock, a default and a standard stream. */
    public static double talk(Arbitrary<String> texts) {
        System.out.println(Instant.now() + Locale.getDefault().toString());
        return Erf.erf(1);
    }
}
