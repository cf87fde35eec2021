package org.oligomet.benchmarks;

import java.io.PrintStream;
import java.util.Locale;

/** One line for each comparison, as text or as the rows of a Markdown table; knows whether any fell short. */
final class Report {

    private static final double SAME = 1e-6;

    private final PrintStream out;
    private final boolean markdown;
    private boolean anyShort;

    Report(PrintStream out, boolean markdown) {
        this.out = out;
        this.markdown = markdown;
        row("operation", "n", "here", "there", "ratio", "target", "");
        if (markdown) {
            out.println("|---|---|---|---|---|---|---|");
        }
    }

    boolean anyShort() {
        return anyShort;
    }

    /** Seconds against seconds: the ratio must reach the target. */
    void faster(String title, int n, Operation.Timing here, String peer, Operation.Timing there, double target) {
        double ratio = there.seconds() / here.seconds();
        String verdict = verdict(ratio >= target);
        double scale = Math.max(Math.abs(there.figure()), Math.abs(here.figure()));
        if (Math.abs(there.figure() - here.figure()) > SAME * scale) {
            anyShort = true;
            verdict += String.format(Locale.ROOT, ", but %.9g here is %.9g there", here.figure(), there.figure());
        }
        row(
                title,
                size(n),
                number(here.seconds()),
                number(there.seconds()) + " " + peer,
                number(ratio),
                number(target),
                verdict);
    }

    /** A figure that must not exceed its target. */
    void atMost(String title, int n, double value, String unit, double target) {
        row(
                title,
                size(n),
                number(value) + " " + unit,
                "-",
                "-",
                "at most " + number(target),
                verdict(value <= target));
    }

    void holds(String title, int n, boolean holds) {
        row(title, size(n), holds ? "yes" : "no", "-", "-", "yes", verdict(holds));
    }

    /** The peer cannot do it at this size. */
    void notFeasible(String title, int n, Operation.Timing here, String peer) {
        row(title, size(n), number(here.seconds()), "not feasible " + peer, "-", "-", "");
    }

    /** A figure without a target. */
    void note(String title, int n, Operation.Timing here) {
        row(title, size(n), number(here.seconds()), "-", "-", "-", "");
    }

    private String verdict(boolean reached) {
        anyShort |= !reached;
        return reached ? "ok" : "short";
    }

    private void row(String... cells) {
        out.println(
                markdown
                        ? "| " + String.join(" | ", cells) + " |"
                        : String.format(Locale.ROOT, "%-46s %9s %12s %24s %8s %12s  %s", (Object[]) cells));
        out.flush();
    }

    private static String size(int n) {
        return n % 1000 != 0 || n < 10_000
                ? Integer.toString(n)
                : String.format(Locale.ROOT, "%.0e", (double) n).replace("e+0", "e");
    }

    /** Three digits. */
    private static String number(double value) {
        return value >= 100
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(
                        Locale.ROOT,
                        value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : value >= 0.01 ? "%.3f" : "%.5f",
                        value);
    }
}
