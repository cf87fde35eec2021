package org.oligomet.stats.certified;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.Ties;
import org.oligomet.stats.certified.CertifiedData.Row;
import org.oligomet.stats.nonparametric.AalenJohansen;
import org.oligomet.stats.nonparametric.BetaProduct;
import org.oligomet.stats.nonparametric.BetaProductCurve;
import org.oligomet.stats.nonparametric.CumulativeIncidence;
import org.oligomet.stats.nonparametric.KaplanMeier;
import org.oligomet.stats.nonparametric.SurvivalCurve;
import org.oligomet.stats.regression.CoxFit;
import org.oligomet.stats.regression.CoxModel;
import org.oligomet.stats.test.LogRank;
import org.oligomet.stats.test.LogRankResult;
import org.oligomet.stats.test.PermutationLogRank;

/** What the library answers for the certified data sets. */
final class OurAnswers {

    private final Map<String, Double> answers = new LinkedHashMap<>();
    private final CertifiedData set;

    private OurAnswers(CertifiedData set) {
        this.set = set;
    }

    /** By data set, quantity and time, separated by commas. */
    static Map<String, Double> all() {
        Map<String, Double> all = new LinkedHashMap<>();
        for (CertifiedData set : CertifiedData.all()) {
            OurAnswers ours = new OurAnswers(set);
            ours.fill();
            all.putAll(ours.answers);
        }
        return all;
    }

    private void fill() {
        List<Row> rows = set.rows();
        int causes = rows.stream().mapToInt(Row::status).max().orElse(0);
        SurvivalDataBuilder builder = SurvivalData.builder()
                .exit(rows.stream().mapToDouble(Row::time).toArray())
                .group(rows.stream().map(r -> String.valueOf(r.group())).toArray(String[]::new))
                .covariate("x", rows.stream().mapToDouble(Row::x).toArray());
        SurvivalData plain = builder.event(events()).build();
        SurvivalData single = SurvivalData.builder()
                .exit(rows.stream().mapToDouble(Row::time).toArray())
                .event(events())
                .build();
        curve(KaplanMeier.withDefaults().fit(single).only());
        limits(BetaProduct.withDefaults().fit(single).only());
        if (causes > 1) {
            incidence();
        }
        LogRankResult test = LogRank.withDefaults().test(plain);
        put("logrank_u", "", test.observed(1) - test.expected(1));
        put("logrank_v", "", test.variance(1, 1));
        put(
                "permutation_p",
                "",
                PermutationLogRank.withDefaults().test(plain).pValue().orElseThrow());
        cox("breslow_", CoxModel.withDefaults().withTies(Ties.BRESLOW), plain);
        cox("efron_", CoxModel.withDefaults().withTies(Ties.EFRON), plain);
    }

    private boolean[] events() {
        boolean[] events = new boolean[set.rows().size()];
        for (int i = 0; i < events.length; i++) {
            events[i] = set.rows().get(i).status() > 0;
        }
        return events;
    }

    private void put(String quantity, String at, double value) {
        answers.put(set.name() + "," + quantity + "," + at, value);
    }

    private static String time(double time) {
        return String.valueOf(Math.round(time));
    }

    private void curve(SurvivalCurve curve) {
        for (int i = 0; i < curve.size(); i++) {
            put("survival", time(curve.time(i)), curve.survival(i));
            String at = time(curve.time(i));
            curve.standardError(i).ifPresent(se -> put("greenwood", at, se * se));
        }
    }

    private void limits(BetaProductCurve curve) {
        for (int i = 0; i < curve.size(); i++) {
            put("beta_product_lower", time(curve.time(i)), curve.lower(i));
            put("beta_product_upper", time(curve.time(i)), curve.upper(i));
        }
    }

    private void incidence() {
        List<Row> rows = set.rows();
        SurvivalData data = SurvivalData.builder()
                .exit(rows.stream().mapToDouble(Row::time).toArray())
                .cause(rows.stream().mapToInt(Row::status).toArray(), Map.of(1, "one", 2, "two"))
                .build();
        for (CumulativeIncidence curve : AalenJohansen.withDefaults().fit(data)) {
            for (int i = 0; i < curve.size(); i++) {
                put("incidence_" + curve.cause().code(), time(curve.time(i)), curve.incidence(i));
            }
        }
    }

    private void cox(String rule, CoxModel model, SurvivalData data) {
        CoxFit start = model.withMaxIterations(0).fit(data);
        double[][] scores = start.residuals().orElseThrow().score();
        put(rule + "score_0", "", Arrays.stream(scores).mapToDouble(s -> s[0]).sum());
        put(rule + "information_0", "", 1 / start.modelCovariance().get(0, 0));
        CoxFit fit = model.fit(data);
        put(rule + "score_test", "", fit.scoreTest().statistic().orElseThrow());
        put(rule + "beta", "", fit.coefficient("x").estimate().orElseThrow());
        put(rule + "loglik", "", fit.logLikelihood());
        put(rule + "information", "", 1 / fit.modelCovariance().get(0, 0));
    }
}
