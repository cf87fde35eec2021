package org.oligomet.examples.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Runs the short commands once and shows nothing: the launcher records which classes that loads, in an archive that
 * makes later starts faster.
 */
public final class WarmUp {

    private static final String ROWS = "t,e,g,x\n1,1,a,1\n2,1,b,2\n3,0,a,4\n4,1,b,1\n5,1,a,0\n6,0,b,3\n";

    private WarmUp() {}

    /**
     * Runs them.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        run("survival", "-", "--time", "t", "--event", "e", "--group", "g");
        run("survival", "-", "--time", "t", "--event", "e", "--where", "x>=1", "--format", "json");
        run("cox", "-", "--time", "t", "--event", "e", "--covariate", "x", "--format", "json");
        run("cox", "-", "--time", "t", "--event", "e", "--covariate", "x", "--factor", "g");
        run("compare", "-", "--time", "t", "--event", "e", "--group", "g");
        run("competing", "-", "--time", "t", "--status", "e", "--cause", "1", "--group", "g");
        run("finegray", "-", "--time", "t", "--status", "e", "--cause", "1", "--covariate", "x");
        run("classify", "no such file");
        run("report", "no such file");
        run("--help");
    }

    private static void run(String... arguments) {
        byte[] rows = ROWS.getBytes(StandardCharsets.UTF_8);
        OutputStream nowhere = OutputStream.nullOutputStream();
        Oligomet.run(new Streams(new ByteArrayInputStream(rows), nowhere, nowhere, false), arguments);
    }
}
