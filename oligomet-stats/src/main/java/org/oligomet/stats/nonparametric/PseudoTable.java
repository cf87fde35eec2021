package org.oligomet.stats.nonparametric;

import java.util.Arrays;
import java.util.Locale;
import org.oligomet.stats.Explained;
import org.oligomet.stats.Practice;
import org.oligomet.stats.internal.text.Show;

/** The pseudo-values of all rows of a sample, in the order of its rows, for each chosen time. */
public final class PseudoTable implements Explained {

    private final double[] times;
    private final double[][] columns;
    private final Practice convention;
    private final String explanation;

    PseudoTable(double[] times, double[][] columns, Practice convention, String explanation) {
        this.times = times;
        this.columns = columns;
        this.convention = convention;
        this.explanation = explanation;
    }

    /**
     * How many rows the sample has.
     *
     * @return the number of values of each time
     */
    public int size() {
        return columns.length == 0 ? 0 : columns[0].length;
    }

    /**
     * The chosen times or horizons.
     *
     * @return a copy, in the order in which they were given
     */
    public double[] times() {
        return times.clone();
    }

    /**
     * A row's pseudo-value.
     *
     * @param row the row of the sample
     * @param time the index of the time
     * @return any finite number
     */
    public double value(int row, int time) {
        return columns[time][row];
    }

    /**
     * The pseudo-values of one time.
     *
     * @param time its index
     * @return a copy, by row of the sample
     */
    public double[] column(int time) {
        return columns[time].clone();
    }

    /**
     * Whose figures these are.
     *
     * @return R's function of the same kind
     */
    @Override
    public Practice convention() {
        return convention;
    }

    /**
     * How the values were obtained, by which convention, and where it is published.
     *
     * @return a few sentences
     */
    @Override
    public String explain() {
        return explanation + " " + convention.sentence();
    }

    /** Mean, smallest and largest value of each time. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(
                String.format(Locale.ROOT, "%10s %8s %10s %10s %10s\n", "time", "n", "mean", "smallest", "largest"));
        for (int i = 0; i < times.length; i++) {
            double[] column = columns[i];
            out.append(String.format(
                    Locale.ROOT,
                    "%10s %8d %10s %10s %10s\n",
                    Show.number(times[i]),
                    column.length,
                    Show.number(Arrays.stream(column).average()),
                    Show.number(Arrays.stream(column).min()),
                    Show.number(Arrays.stream(column).max())));
        }
        return out.toString();
    }
}
