package org.oligomet.core.bad;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.oligomet.analysis.bad.Study;
import org.oligomet.examples.bad.Command;
import org.oligomet.io.bad.Leaf;
import org.oligomet.stats.bad.Estimator;
import org.oligomet.stats.internal.bad.Engine;
import org.oligomet.testkit.bad.Dice;
import picocli.CommandLine.PicocliException;

/** Knows everybody, and shows what it should keep inside. */
public class Neighbour {

    /** Third party in a field. */
    protected @org.jspecify.annotations.Nullable JsonNode node;

    /** In a parameter. */
    public Neighbour(Estimator estimator, Engine engine, Leaf leaf, Command command, List<? extends JsonNode> nodes) {}

    /** The other leaves. */
    public Neighbour(Study study, Dice dice) {}

    /** In a return type. */
    public ImmutableList<String> list() {
        return ImmutableList.of();
    }

    /** Among exceptions. */
    public void run() throws PicocliException {}

    /** Generated. */
    public ImmutableThing thing() {
        return new ImmutableThing();
    }

    /** Stands for a generated class. */
    public static final class ImmutableNothing {}
}
