package org.oligomet.stats.certified;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oligomet.stats.certified.CertifiedData.Row;

/** Score and information of the partial likelihood: fractions at 0, decimals at its maximum. */
final class ExactCox {

    /** Where answers go. */
    interface Sink {
        void add(String quantity, Object at, Object value);
    }

    private final CertifiedData data;
    private final Sink sink;
    private final long base;
    private final Map<BigDecimal, BigDecimal> risks = new HashMap<>();

    ExactCox(CertifiedData data, Sink sink) {
        this.data = data;
        this.sink = sink;
        this.base = data.rows().get(0).x();
    }

    void run() {
        for (boolean efron : new boolean[] {false, true}) {
            String rule = efron ? "efron_" : "breslow_";
            Fraction[] start = atZero(efron);
            sink.add(rule + "score_0", "", start[0]);
            sink.add(rule + "information_0", "", start[1]);
            sink.add(rule + "score_test", "", start[0].times(start[0]).divide(start[1]));
            BigDecimal beta = BigDecimal.ZERO;
            for (int step = 0; step < 12; step++) {
                BigDecimal[] at = at(beta, efron, false);
                beta = beta.add(at[1].divide(at[2], Decimals.WORK), Decimals.WORK);
            }
            BigDecimal[] end = at(beta, efron, true);
            sink.add(rule + "beta", "", beta);
            sink.add(rule + "loglik", "", end[0]);
            sink.add(rule + "information", "", end[2]);
        }
    }

    /** At 0 the mean and the variance of x in each risk set, less a share of those who die. */
    private Fraction[] atZero(boolean efron) {
        Fraction u = Fraction.ZERO;
        Fraction i = Fraction.ZERO;
        for (int t : data.eventTimes()) {
            List<Row> dying = data.dying(t);
            int d = dying.size();
            for (int k = 0; k < d; k++) {
                Fraction share = efron ? Fraction.of(k, d) : Fraction.ZERO;
                Fraction[] s = new Fraction[3];
                for (int power = 0; power < 3; power++) {
                    s[power] = moment(data.atRisk(t), power).minus(share.times(moment(dying, power)));
                }
                Fraction mean = s[1].divide(s[0]);
                u = u.plus(Fraction.of(dying.get(k).x() - base, 1)).minus(mean);
                i = i.plus(s[2].divide(s[0])).minus(mean.times(mean));
            }
        }
        return new Fraction[] {u, i};
    }

    private Fraction moment(List<Row> rows, int power) {
        long sum = 0;
        for (Row row : rows) {
            long x = row.x() - base;
            sum += power == 0 ? 1 : power == 1 ? x : x * x;
        }
        return Fraction.of(sum, 1);
    }

    /** Log-likelihood (0 unless wanted: it is slow), score, information. */
    private BigDecimal[] at(BigDecimal beta, boolean efron, boolean withLogarithm) {
        BigDecimal l = BigDecimal.ZERO;
        BigDecimal u = BigDecimal.ZERO;
        BigDecimal i = BigDecimal.ZERO;
        for (int t : data.eventTimes()) {
            List<Row> dying = data.dying(t);
            List<BigDecimal[]> all = moments(data.atRisk(t), beta);
            List<BigDecimal[]> tied = moments(dying, beta);
            int d = dying.size();
            for (int k = 0; k < d; k++) {
                BigDecimal[] s = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
                for (int power = 0; power < 3; power++) {
                    for (BigDecimal[] one : all) {
                        s[power] = s[power].add(one[power], Decimals.WORK);
                    }
                    for (BigDecimal[] one : efron ? tied : List.<BigDecimal[]>of()) {
                        BigDecimal part =
                                one[power].multiply(BigDecimal.valueOf(k)).divide(BigDecimal.valueOf(d), Decimals.WORK);
                        s[power] = s[power].subtract(part, Decimals.WORK);
                    }
                }
                BigDecimal x = BigDecimal.valueOf(dying.get(k).x() - base);
                BigDecimal mean = s[1].divide(s[0], Decimals.WORK);
                if (withLogarithm) {
                    l = l.add(beta.multiply(x), Decimals.WORK).subtract(Decimals.log(s[0]), Decimals.WORK);
                }
                u = u.add(x).subtract(mean, Decimals.WORK);
                i = i.add(s[2].divide(s[0], Decimals.WORK)).subtract(mean.multiply(mean, Decimals.WORK), Decimals.WORK);
            }
        }
        return new BigDecimal[] {l, u, i};
    }

    private List<BigDecimal[]> moments(List<Row> rows, BigDecimal beta) {
        List<BigDecimal[]> moments = new ArrayList<>();
        for (Row row : rows) {
            BigDecimal x = BigDecimal.valueOf(row.x() - base);
            BigDecimal r = risks.computeIfAbsent(beta.multiply(x, Decimals.WORK), Decimals::exp);
            moments.add(new BigDecimal[] {r, r.multiply(x), r.multiply(x).multiply(x)});
        }
        return moments;
    }
}
