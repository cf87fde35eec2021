package org.oligomet.stats.nonparametric;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.Interval;
import org.oligomet.stats.internal.math.BridgeSupremum;
import org.oligomet.stats.internal.text.Show;

/**
 * Limits that hold for a survival curve as a whole over a stated range of times, where pointwise limits hold at one time chosen
 * beforehand.
 *
 * <p>With σ² the variance of log S (Greenwood's sum), u = nσ² / (1 + nσ²) and a, b its values at the ends of the range, limits
 * are those of {@link ConfidenceType} with the product z·se of log S replaced by
 *
 * <ul>
 *   <li>equal precision (Nair 1984, doi:10.1080/00401706.1984.10487964): {@code c σ}, c the quantile of sup |W(u)| / √(u (1 - u))
 *       over [a, b]; the band is as wide as pointwise limits, times c / z, everywhere;
 *   <li>Hall-Wellner (1980, doi:10.1093/biomet/67.1.133): {@code k (1 + nσ²) / √n}, k the quantile of sup |W(u)| over [a, b];
 *       the band is flat where many are at risk, and need not contain the pointwise limits.
 * </ul>
 *
 * W is a Brownian bridge. Both quantiles are computed, not looked up: the first by a spectral series, the second by reflection
 * and quadrature. Nair's closed approximation {@code 4φ(c)/c + φ(c)(c - 1/c) log(b(1-a)/(a(1-b))) = 1 - level}, which SAS and
 * the tables of {@code km.ci} use, is offered by name; it is a little wider.
 *
 * <p><b>Range.</b> By default from the first event to the last event that leaves S above 0. With another, ends are refused that
 * lie before the first event (equal precision) or past the last follow-up or where S is 0.
 *
 * <p><b>Scale.</b> Log-log by default, which Borgan and Liestøl 1990 (Scandinavian Journal of Statistics 17:35-41) found to hold from about 25 subjects on;
 * linear bands need several hundred.
 *
 * <p>Refused: jackknife errors (not the variance of a bridge), and for Hall-Wellner weights and late entries (there is no n).
 * R: {@code km.ci}, whose log is log-log here; SAS: {@code CONFBAND=EP|HW} on the scale of {@code CONFTYPE}. Cost: linear.
 *
 * <pre>{@code
 * SurvivalBand band = SimultaneousBand.withDefaults().withRange(180, 1826).fit(curve);
 * }</pre>
 */
public final class SimultaneousBand {

    /** Which band. */
    public enum Kind {
        /** Nair's, with the exact critical value. */
        EQUAL_PRECISION(
                "equal precision (Nair 1984, doi:10.1080/00401706.1984.10487964), critical value by a spectral series"),
        /** Nair's, with his approximate critical value, as SAS and {@code km.ci}. */
        EQUAL_PRECISION_APPROXIMATE(
                "equal precision (Nair 1984, doi:10.1080/00401706.1984.10487964), critical value by his approximation, as SAS"
                        + " and km.ci"),
        /** Hall and Wellner's. */
        HALL_WELLNER("Hall-Wellner (1980, doi:10.1093/biomet/67.1.133), critical value by reflection and quadrature");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /**
         * What it is called in a sentence.
         *
         * @return a few words with the source
         */
        public String label() {
            return label;
        }
    }

    private final Kind kind;
    private final ConfidenceType type;
    private final double level;
    private final Optional<double[]> range;

    private SimultaneousBand(Kind kind, ConfidenceType type, double level, Optional<double[]> range) {
        this.kind = kind;
        this.type = type;
        this.level = level;
        this.range = range;
    }

    /**
     * The equal precision band of level 0.95 on the log-log scale, over the range of events.
     *
     * @return the method
     */
    public static SimultaneousBand withDefaults() {
        return new SimultaneousBand(Kind.EQUAL_PRECISION, ConfidenceType.LOG_LOG, 0.95, Optional.empty());
    }

    /**
     * Another band.
     *
     * @param newKind which
     * @return a new method
     */
    public SimultaneousBand withKind(Kind newKind) {
        return new SimultaneousBand(newKind, type, level, range);
    }

    /**
     * Another scale.
     *
     * @param newType any but none
     * @return a new method
     */
    public SimultaneousBand withConfidenceType(ConfidenceType newType) {
        if (newType == ConfidenceType.NONE) {
            throw new IllegalArgumentException("a band needs a scale: confidence type none has no limits");
        }
        return new SimultaneousBand(kind, newType, level, range);
    }

    /**
     * Another level.
     *
     * @param newLevel between 0 and 1
     * @return a new method
     */
    public SimultaneousBand withLevel(double newLevel) {
        return new SimultaneousBand(kind, type, Interval.requireLevel(newLevel), range);
    }

    /**
     * Another range of times.
     *
     * @param from the first time that the band covers
     * @param to the last, after from
     * @return a new method
     */
    public SimultaneousBand withRange(double from, double to) {
        if (!(from >= 0 && to > from && to <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("range from " + from + " to " + to + " must ascend from 0 or later");
        }
        return new SimultaneousBand(kind, type, level, Optional.of(new double[] {from, to}));
    }

    /**
     * The band of a curve.
     *
     * @param curve with model-based errors and at least one event that leaves S above 0
     * @return its band
     * @throws IllegalArgumentException if the curve has no such event, is not of that kind, or the range reaches past it
     */
    public SurvivalBand fit(SurvivalCurve curve) {
        refuse(curve);
        int first = -1;
        int last = -1;
        for (int i = 0; i < curve.size() && curve.survival(i) > 0; i++) {
            if (curve.events(i) > 0) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            throw new IllegalArgumentException("the curve has no event that leaves survival above 0: there is no band");
        }
        double from = range.map(r -> r[0]).orElse(curve.time(first));
        double to = range.map(r -> r[1]).orElse(curve.time(last));
        requireRange(curve, from, to, curve.time(first));
        double n = curve.rows();
        double before = n * variance(curve, from);
        double after = n * variance(curve, to);
        double a = before / (1 + before);
        double b = after / (1 + after);
        double critical = BridgeSupremum.quantile(law(a, b), level);
        return new SurvivalBand(curve, kind, type, level, from, to, a, b, critical);
    }

    private DoubleUnaryOperator law(double a, double b) {
        return switch (kind) {
            case HALL_WELLNER -> k -> BridgeSupremum.within(k, a, b);
            case EQUAL_PRECISION -> c -> BridgeSupremum.withinStandardised(c, a, b);
            case EQUAL_PRECISION_APPROXIMATE -> c -> nair(c, a, b);
        };
    }

    /** Nair's tail; below 1.5, where it is no approximation, a probability of 0. */
    static double nair(double c, double a, double b) {
        double density = Math.exp(-c * c / 2) / Math.sqrt(2 * Math.PI);
        double tail = 4 * density / c + density * (c - 1 / c) * Math.log(b * (1 - a) / (a * (1 - b)));
        return c < 1.5 ? 0 : 1 - tail;
    }

    private void refuse(SurvivalCurve curve) {
        if (curve.variance() != VarianceType.MODEL_BASED) {
            throw new IllegalArgumentException(
                    "bands need Greenwood's errors: of weights or clusters the jackknife's are not those of a bridge");
        }
        if (kind == Kind.HALL_WELLNER && !curve.countsRows()) {
            throw new IllegalArgumentException(
                    "a Hall-Wellner band needs n subjects from the start: with weights or late"
                            + " entries choose equal precision");
        }
    }

    private void requireRange(SurvivalCurve curve, double from, double to, double firstEvent) {
        if (kind != Kind.HALL_WELLNER && from < firstEvent) {
            throw new IllegalArgumentException("an equal precision band cannot begin at " + Show.number(from)
                    + ", before the first event at " + Show.number(firstEvent) + ", where the error is 0");
        }
        double end = curve.lastTime().orElse(0);
        if (to > end || curve.survival(indexAt(curve, to)) == 0) {
            throw new IllegalArgumentException("the band cannot reach to " + Show.number(to) + ": follow-up ends at "
                    + Show.number(end) + ", and survival must be above 0");
        }
    }

    private static double variance(SurvivalCurve curve, double t) {
        int i = indexAt(curve, t);
        return i < 0 ? 0 : curve.logVariance(i);
    }

    /** The last of the curve's times at or before t, -1 if there is none. */
    static int indexAt(SurvivalCurve curve, double t) {
        int low = 0;
        int high = curve.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (curve.time(middle) <= t) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** What stands for z times the error of log S. */
    static double reach(Kind kind, double critical, double n, double variance) {
        return kind == Kind.HALL_WELLNER
                ? critical * (1 + n * variance) / Math.sqrt(n)
                : critical * Math.sqrt(variance);
    }
}
