package org.oligomet.stats.bad;

import com.google.common.primitives.Doubles;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.special.Erf;
import org.oligomet.analysis.bad.Study;
import org.oligomet.core.bad.Neighbour;
import org.oligomet.testkit.bad.Dice;

/** An estimator that sorts for itself and knows the clinic. */
public class Estimator {

    /** Made with a clinical value. */
    public Estimator(Neighbour neighbour, Study study, Dice dice) {}

    /** Sorts rows three times. */
    public double sort(double... times) {
        Arrays.sort(times);
        Arrays.parallelSort(times, 0, times.length);
        return DoubleStream.of(times).sorted().sum() + Erf.erf(Doubles.max(times));
    }
}
