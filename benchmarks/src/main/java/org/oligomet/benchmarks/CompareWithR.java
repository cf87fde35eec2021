package org.oligomet.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The same data here and in R, one line for each comparison; exit status 1 if any falls short of its target.
 *
 * <p>First everything here, then everything in R, never at the same time. Options: {@code --only REGEX} of the keys of
 * operations and of {@code bootstrap, memory, threads, growth}; {@code --most ROWS} leaves larger data out; {@code --quick}
 * means at most 100,000 rows and fewer repeats; {@code --no-r}; {@code --markdown}.
 */
public final class CompareWithR {

    private static final int QUICK = 100_000;

    private final List<String> arguments;

    private CompareWithR(List<String> arguments) {
        this.arguments = arguments;
    }

    /** {@code SCRIPT [options]}, the script being {@code compare-with-r.R}. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path data = Files.createTempDirectory("compare-with-r");
        boolean anyShort;
        try {
            anyShort = new CompareWithR(Arrays.asList(args)).run(Path.of(args[0]), data, out);
        } finally {
            delete(data);
        }
        System.exit(anyShort ? 1 : 0);
    }

    private boolean run(Path script, Path folder, PrintStream out) throws IOException {
        boolean quick = arguments.contains("--quick");
        int most = quick ? QUICK : Integer.parseInt(option("--most", Integer.toString(Integer.MAX_VALUE)));
        Pattern only = Pattern.compile(option("--only", ".*"));
        Stopwatch stopwatch = quick ? new Stopwatch(3, 10, 0.5) : new Stopwatch(5, 40, 4);
        RSide r = new RSide(script, folder);
        boolean withR = !arguments.contains("--no-r");
        List<Operation<?>> operations = new ArrayList<>(Operations.all());
        operations.removeIf(o -> o.dataset.n() > most || !only.matcher(o.key).matches());
        operations.sort(Comparator.comparing((Operation<?> o) -> o.dataset.n()).thenComparing(o -> o.dataset.name()));
        Map<Operation<?>, Operation.Timing> here = new HashMap<>();
        Dataset made = new Dataset(Dataset.Kind.RIGHT_CENSORED, Times.DAYS, 0, 0);
        Columns columns = made.generate();
        for (Operation<?> operation : operations) {
            if (!operation.dataset.equals(made)) {
                made = operation.dataset;
                columns = made.generate();
            }
            here.put(operation, operation.time(columns, stopwatch));
            for (Operation.Peer peer : operation.peers) {
                if (withR && !peer.rKey().isEmpty()) {
                    r.plan(peer.rKey(), made, columns);
                }
            }
        }
        r.run();
        out.println(Machine.describe() + (r.versions().isEmpty() ? "" : "; " + r.versions()));
        out.println();
        Report report = new Report(out, arguments.contains("--markdown"));
        for (Operation<?> operation : operations) {
            print(report, operation, here.getOrDefault(operation, new Operation.Timing(0, 0)), r);
        }
        Properties.report(report, only, most);
        return report.anyShort();
    }

    private static void print(Report report, Operation<?> operation, Operation.Timing here, RSide r) {
        int n = operation.dataset.n();
        if (operation.peers.isEmpty()) {
            report.note(operation.title, n, here);
        }
        for (Operation.Peer peer : operation.peers) {
            if (Double.isInfinite(peer.quoted())) {
                report.notFeasible(operation.title, n, here, peer.name());
            } else if (peer.rKey().isEmpty()) {
                Operation.Timing quoted = new Operation.Timing(peer.quoted(), here.figure());
                report.faster(operation.title, n, here, peer.name() + " (quoted)", quoted, peer.target());
            } else {
                r.result(peer.rKey(), operation.dataset)
                        .ifPresentOrElse(
                                there -> report.faster(operation.title, n, here, peer.name(), there, peer.target()),
                                () -> report.note(operation.title, n, here));
            }
        }
    }

    private String option(String name, String otherwise) {
        int at = arguments.indexOf(name);
        return at < 0 || at + 1 == arguments.size() ? otherwise : arguments.get(at + 1);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
