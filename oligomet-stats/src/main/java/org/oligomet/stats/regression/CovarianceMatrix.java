package org.oligomet.stats.regression;

import java.util.List;

/**
 * Covariances of the estimable coefficients of a fit.
 */
public final class CovarianceMatrix {

    private final List<String> terms;
    private final double[][] values;

    CovarianceMatrix(List<String> terms, double[][] values) {
        this.terms = List.copyOf(terms);
        this.values = values;
    }

    /**
     * The terms of rows and columns.
     *
     * @return the terms that are estimable, in the order of the model
     */
    public List<String> terms() {
        return terms;
    }

    /**
     * A covariance.
     *
     * @param i index of a term
     * @param j index of a term
     * @return the covariance of their coefficients
     */
    public double get(int i, int j) {
        return values[i][j];
    }

    /**
     * All of it.
     *
     * @return a copy, by rows
     */
    public double[][] toArray() {
        double[][] copy = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            copy[i] = values[i].clone();
        }
        return copy;
    }
}
