package org.oligomet.stats.certified;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.oligomet.stats.certified.CertifiedData.Row;

/**
 * The first route to the certified answers: straight from the definitions, in fractions of whole numbers and decimals of 110
 * digits, sharing nothing with the library. The second is {@code certify.py}, where other formulas are used when there are any:
 * arrangements are listed here and counted there, products of betas are integrated here and expanded in partial fractions there.
 */
final class ExactAnswers {

    private static final BigDecimal CLOSE = new BigDecimal("1e-90");

    private final StringBuilder out = new StringBuilder();
    private final CertifiedData data;

    private ExactAnswers(CertifiedData data) {
        this.data = data;
    }

    static String all() {
        StringBuilder text = new StringBuilder("dataset,quantity,at,fraction,digits\n");
        for (CertifiedData data : CertifiedData.all()) {
            ExactAnswers answers = new ExactAnswers(data);
            answers.curve();
            answers.incidence();
            answers.logRank();
            answers.permutation();
            new ExactCox(data, answers::add).run();
            answers.betaProduct();
            text.append(answers.out);
        }
        return text.toString();
    }

    private void add(String quantity, Object at, Object value) {
        boolean exact = value instanceof Fraction;
        BigDecimal decimal = exact ? ((Fraction) value).decimal(Decimals.WORK) : (BigDecimal) value;
        String fraction = exact ? value.toString() : "";
        out.append(String.join(",", data.name(), quantity, at.toString(), fraction, Decimals.show(decimal)))
                .append('\n');
    }

    private void curve() {
        Fraction s = Fraction.ONE;
        Fraction sum = Fraction.ZERO;
        for (int t : data.eventTimes()) {
            long n = data.atRisk(t).size();
            long d = data.dying(t).size();
            s = s.times(Fraction.of(n - d, n));
            add("survival", t, s);
            if (d < n) {
                sum = sum.plus(Fraction.of(d, n * (n - d)));
                add("greenwood", t, s.times(s).times(sum));
            }
        }
    }

    private void incidence() {
        int causes = data.rows().stream().mapToInt(Row::status).max().orElse(0);
        for (int cause = 1; causes > 1 && cause <= causes; cause++) {
            int j = cause;
            Fraction s = Fraction.ONE;
            Fraction f = Fraction.ZERO;
            for (int t : data.eventTimes()) {
                long n = data.atRisk(t).size();
                f = f.plus(s.times(Fraction.of(data.count(r -> r.time() == t && r.status() == j), n)));
                s = s.times(Fraction.of(n - data.dying(t).size(), n));
                add("incidence_" + j, t, f);
            }
        }
    }

    private void logRank() {
        Fraction u = Fraction.ZERO;
        Fraction v = Fraction.ZERO;
        for (int t : data.eventTimes()) {
            long n = data.atRisk(t).size();
            long d = data.dying(t).size();
            long m = data.count(r -> r.time() >= t && r.group() == 1);
            long e = data.count(r -> r.time() == t && r.status() > 0 && r.group() == 1);
            u = u.plus(Fraction.of(e * n - d * m, n));
            if (n > 1) {
                v = v.plus(Fraction.of(d * m * (n - m) * (n - d), n * n * (n - 1)));
            }
        }
        add("logrank_u", "", u);
        add("logrank_v", "", v);
    }

    /** Every arrangement of the labels, one after another, on scores made whole. */
    private void permutation() {
        int n = data.rows().size();
        Fraction[] score = new Fraction[n];
        BigInteger common = BigInteger.ONE;
        for (int i = 0; i < n; i++) {
            Row row = data.rows().get(i);
            score[i] = row.status() > 0 ? Fraction.ONE : Fraction.ZERO;
            for (int t : data.eventTimes().headSet(row.time(), true)) {
                score[i] = score[i].minus(
                        Fraction.of(data.dying(t).size(), data.atRisk(t).size()));
            }
            common = common.multiply(score[i].under()).divide(common.gcd(score[i].under()));
        }
        long[] whole = new long[n];
        long observed = 0;
        for (int i = 0; i < n; i++) {
            whole[i] = score[i].over().multiply(common).divide(score[i].under()).longValueExact();
            observed += data.rows().get(i).group() == 1 ? whole[i] : 0;
        }
        long[] counts = new long[2];
        arrange(whole, 0, data.count(r -> r.group() == 1), 0, Math.abs(observed), counts);
        add("permutation_p", "", Fraction.of(counts[0], counts[1]));
    }

    private static void arrange(long[] score, int from, int left, long sum, long observed, long[] counts) {
        if (left == 0) {
            counts[0] += Math.abs(sum) >= observed ? 1 : 0;
            counts[1]++;
            return;
        }
        for (int i = from; i <= score.length - left; i++) {
            arrange(score, i + 1, left - 1, sum + score[i], observed, counts);
        }
    }

    private void betaProduct() {
        Map<Integer, Fraction> law = new TreeMap<>();
        for (int t : data.eventTimes()) {
            int n = data.atRisk(t).size();
            for (int k = 0; k < data.dying(t).size(); k++) {
                law = times(law, n - k);
            }
            int after = data.count(r -> r.time() > t);
            if (after == 0) {
                add("beta_product_lower", t, Fraction.ZERO);
            } else {
                add("beta_product_lower", t, quantile(times(law, after), new BigDecimal("0.025")));
            }
            add("beta_product_upper", t, quantile(law, new BigDecimal("0.975")));
        }
    }

    /**
     * The law of B P, B a Beta(y, 1) and P of the law {@code P(P <= q) = Σ c_m q^m}: by
     * {@code P(B P <= q) = P(P <= q) + q^y ∫ u^-y dP(u)} over (q, 1].
     */
    private static Map<Integer, Fraction> times(Map<Integer, Fraction> law, int y) {
        Map<Integer, Fraction> product = new TreeMap<>();
        if (law.isEmpty()) {
            product.put(y, Fraction.ONE);
            return product;
        }
        Fraction own = Fraction.ZERO;
        for (Map.Entry<Integer, Fraction> term : law.entrySet()) {
            int m = term.getKey();
            Fraction c = term.getValue();
            product.put(m, c.times(Fraction.of(-y, m - y)));
            own = own.plus(c.times(Fraction.of(m, m - y)));
        }
        product.put(y, own);
        return product;
    }

    /** By Newton's method, held within bounds by halving. */
    private static BigDecimal quantile(Map<Integer, Fraction> law, BigDecimal p) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ONE;
        BigDecimal q = new BigDecimal("0.5");
        for (int step = 0; step < 500; step++) {
            BigDecimal value = p.negate();
            BigDecimal slope = BigDecimal.ZERO;
            for (Map.Entry<Integer, Fraction> term : law.entrySet()) {
                int m = term.getKey();
                BigDecimal c = term.getValue().decimal(Decimals.WORK);
                value = value.add(c.multiply(q.pow(m, Decimals.WORK), Decimals.WORK), Decimals.WORK);
                slope = slope.add(
                        c.multiply(BigDecimal.valueOf(m)).multiply(q.pow(m - 1, Decimals.WORK), Decimals.WORK),
                        Decimals.WORK);
            }
            if (value.signum() < 0) {
                low = q;
            } else {
                high = q;
            }
            BigDecimal next = slope.signum() <= 0 ? low : q.subtract(value.divide(slope, Decimals.WORK), Decimals.WORK);
            if (next.subtract(q).abs().compareTo(CLOSE) < 0) {
                return next;
            }
            q = next.compareTo(low) > 0 && next.compareTo(high) < 0
                    ? next
                    : low.add(high).divide(BigDecimal.valueOf(2), Decimals.WORK);
        }
        throw new IllegalStateException("no quantile at " + p);
    }
}
