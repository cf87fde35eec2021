package org.oligomet.stats.internal.math;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/** Small dense linear programs over a box. */
public final class LinearProgram {

    private static final int MOST_ITERATIONS = 100_000;

    private LinearProgram() {}

    /**
     * Maximises {@code cᵀ v} over {@code -1 <= v_j <= 1} and {@code gᵀ v >= 0} for each given g.
     *
     * @param c the objective
     * @param atLeastZero the g, each as long as c
     * @return the best v; empty if the solver gave up
     */
    public static double[] maximiseOverCone(double[] c, List<double[]> atLeastZero) {
        int p = c.length;
        // v = u - 1 with u >= 0.
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int j = 0; j < p; j++) {
            double[] unit = new double[p];
            unit[j] = 1;
            constraints.add(new LinearConstraint(unit, Relationship.LEQ, 2));
        }
        for (double[] g : atLeastZero) {
            double sum = 0;
            for (double a : g) {
                sum += a;
            }
            constraints.add(new LinearConstraint(g, Relationship.GEQ, sum));
        }
        try {
            double[] u = new SimplexSolver(1e-12, 10, 1e-12)
                    .optimize(
                            new MaxIter(MOST_ITERATIONS),
                            new LinearObjectiveFunction(c, 0),
                            new LinearConstraintSet(constraints),
                            new NonNegativeConstraint(true),
                            PivotSelectionRule.BLAND,
                            GoalType.MAXIMIZE)
                    .getPoint();
            double[] v = new double[p];
            for (int j = 0; j < p; j++) {
                v[j] = u[j] - 1;
            }
            return v;
        } catch (MathIllegalStateException gaveUp) {
            return new double[0];
        }
    }
}
