package org.oligomet.stats.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.stats.reference.ReferenceCase.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.reference.ReferenceCase;

/** Every survfit case of R 3.8-11 that is a survival curve of one kind of event, whole: curve, limits, quantiles, table. */
class KaplanMeierReferenceTest {

    /** Why a case is not asked of this library, empty if it is. */
    static String outOfScope(ReferenceCase c) {
        if (c.model().isNull()) {
            return "interval-censored times (Turnbull)";
        }
        if (c.model().has("start.time")) {
            return "curves conditional on surviving to a start time are not offered";
        }
        return "";
    }

    static Stream<ReferenceCase> curves() {
        return ReferenceCase.all("survfit").stream()
                .filter(c -> outOfScope(c).isEmpty() && !c.model().has("times"));
    }

    static Stream<ReferenceCase> summaries() {
        return ReferenceCase.all("survfit").stream()
                .filter(c -> outOfScope(c).isEmpty() && c.model().has("times"));
    }

    @Test
    void everyCaseIsRunOrLeftOutForAReason() {
        Map<String, Integer> leftOut = new TreeMap<>();
        List<ReferenceCase> all = ReferenceCase.all("survfit");
        all.stream()
                .map(KaplanMeierReferenceTest::outOfScope)
                .filter(r -> !r.isEmpty())
                .forEach(r -> leftOut.merge(r, 1, Integer::sum));
        assertThat(all).hasSize(257);
        assertThat(leftOut)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "interval-censored times (Turnbull)", 1,
                        "curves conditional on surviving to a start time are not offered", 1));
        assertThat(curves().map(ReferenceCase::data).distinct())
                .contains("lung", "veteran", "ovarian", "aml", "colon1", "bladder2", "heart", "kidney");
    }

    @ParameterizedTest
    @MethodSource("curves")
    void isWhatRGives(ReferenceCase c) {
        List<SurvivalCurve> curves = fit(c);
        JsonNode r = c.result();
        int from = 0;
        int[] sizes = sizes(r, curves);
        assertThat(curves).hasSize(sizes.length);
        for (int g = 0; g < sizes.length; g++) {
            SurvivalCurve curve = curves.get(g);
            int[] listed = listed(c, curve);
            // entry = TRUE also lists time 0.
            int offset = c.model().has("list.entries") ? 1 : 0;
            assertThat(listed).hasSize(sizes[g] - offset);
            for (int j = 0; j < listed.length; j++) {
                int i = listed[j];
                int at = from + offset + j;
                String where = c.id() + "[" + at + "] ";
                close(where + "time", curve.time(i), r.path("time").get(at));
                close(where + "n.risk", curve.atRisk(i), r.path("n.risk").get(at));
                close(where + "n.event", curve.events(i), r.path("n.event").get(at));
                close(where + "n.censor", curve.censored(i), r.path("n.censor").get(at));
                close(where + "surv", curve.survival(i), r.path("surv").get(at));
                double se = Math.sqrt(curve.logVariance(i));
                if (r.path("logse").asBoolean()) {
                    close(where + "std.err", optional(se), r.path("std.err").get(at));
                } else {
                    close(
                            where + "std.err",
                            curve.standardError(i),
                            r.path("std.err").get(at));
                }
                if (r.has("lower")) {
                    close(where + "lower", curve.lower(i), r.path("lower").get(at));
                    close(where + "upper", curve.upper(i), r.path("upper").get(at));
                } else {
                    assertThat(curve.lower(i)).isEmpty();
                }
            }
            from += sizes[g];
            quantiles(c, curve, g, sizes.length);
            table(c, curve, g, sizes.length);
        }
    }

    /** Under entry = TRUE, and only then, R leaves out a time at which a row merely goes on in the subject's next. */
    private static int[] listed(ReferenceCase c, SurvivalCurve curve) {
        return IntStream.range(0, curve.size())
                .filter(i -> !c.model().has("list.entries") || curve.events(i) + curve.censored(i) > 0)
                .toArray();
    }

    private static List<SurvivalCurve> fit(ReferenceCase c) {
        ConfidenceType type =
                c.model().has("conf.type") ? ConfidenceType.of(c.option("conf.type")) : ConfidenceType.LOG;
        double level = c.model().has("conf.int") ? Double.parseDouble(c.option("conf.int")) : 0.95;
        List<SurvivalCurve> curves = new ArrayList<>();
        if (c.option("stype").equals("2")) {
            NelsonAalen.withDefaults()
                    .withTies(
                            c.option("ctype").equals("2")
                                    ? NelsonAalen.Ties.FLEMING_HARRINGTON
                                    : NelsonAalen.Ties.NELSON_AALEN)
                    .withConfidenceType(type)
                    .withLevel(level)
                    .fit(c.sample())
                    .forEach(h -> curves.add(h.survival()));
        } else {
            KaplanMeier.withDefaults()
                    .withConfidenceType(type)
                    .withLevel(level)
                    .withLowerLimit(
                            c.model().has("conf.lower")
                                    ? LowerLimit.valueOf(c.option("conf.lower").toUpperCase(Locale.ROOT))
                                    : LowerLimit.USUAL)
                    .fit(c.sample())
                    .forEach(curves::add);
        }
        return inOrder(c, curves);
    }

    /** R orders groups by its factor's levels, which the files name. */
    static List<SurvivalCurve> inOrder(ReferenceCase c, List<SurvivalCurve> curves) {
        JsonNode strata = c.result().path("strata");
        if (!strata.isObject()) {
            return curves;
        }
        List<SurvivalCurve> ordered = new ArrayList<>();
        strata.fieldNames().forEachRemaining(name -> ordered.add(new SurvivalCurves(curves).curve(name.strip())));
        return ordered;
    }

    static int[] sizes(JsonNode r, List<SurvivalCurve> curves) {
        JsonNode strata = r.path("strata");
        if (!strata.isObject()) {
            assertThat(curves).hasSize(1);
            return new int[] {r.path("time").size()};
        }
        int[] sizes = new int[strata.size()];
        int g = 0;
        for (JsonNode size : strata) {
            sizes[g++] = size.asInt();
        }
        return sizes;
    }

    private static void quantiles(ReferenceCase c, SurvivalCurve curve, int g, int groups) {
        JsonNode probabilities = c.result().path("quantile.probs");
        JsonNode quantile = c.result().path("quantile");
        boolean limits = quantile.has("quantile");
        for (int i = 0; i < probabilities.size(); i++) {
            Estimate q = curve.quantile(probabilities.get(i).asDouble());
            String where = c.id() + " quantile " + probabilities.get(i);
            if (limits) {
                close(where, q.value(), cell(quantile.path("quantile"), g, i, groups));
                close(where + " lower", q.lower(), cell(quantile.path("lower"), g, i, groups));
                close(where + " upper", q.upper(), cell(quantile.path("upper"), g, i, groups));
            } else {
                close(where, q.value(), cell(quantile, g, i, groups));
                assertThat(q.interval()).isEmpty();
            }
        }
    }

    /** An element of a matrix, of a matrix that was flattened by column, of a vector, or of a named vector. */
    private static JsonNode cell(JsonNode values, int g, int i, int groups) {
        if (values.has("byrow")) {
            return values.path("byrow").get(g).get(i);
        }
        if (values.isObject()) {
            List<JsonNode> elements = new ArrayList<>();
            values.forEach(elements::add);
            return elements.get(i * groups + g);
        }
        return values.get(i * groups + g);
    }

    private static void table(ReferenceCase c, SurvivalCurve curve, int g, int groups) {
        JsonNode table = c.result().path("table");
        JsonNode end = c.result().path("rmean.endtime");
        double horizon = (end.isArray() ? end.get(g) : end).asDouble();
        RestrictedMean mean = curve.restrictedMean(horizon);
        close(c.id() + " records", (double) curve.rows(), column(table, "records", g, groups));
        close(c.id() + " events", curve.totalEvents(), column(table, "events", g, groups));
        close(c.id() + " rmean", mean.estimate().value(), column(table, "rmean", g, groups));
        close(c.id() + " se(rmean)", mean.estimate().standardError(), column(table, "se(rmean)", g, groups));
    }

    static JsonNode column(JsonNode table, String name, int g, int groups) {
        if (groups == 1 && !table.has("byrow")) {
            return table.path(name);
        }
        for (int i = 0; i < table.path("cols").size(); i++) {
            if (table.path("cols").get(i).asText().equals(name)) {
                return table.path("byrow").get(g).get(i);
            }
        }
        throw new IllegalArgumentException(name);
    }

    @ParameterizedTest
    @MethodSource("summaries")
    void atChosenTimesToo(ReferenceCase c) {
        double[] times = new double[c.model().path("times").size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = c.model().path("times").get(i).asDouble();
        }
        JsonNode r = c.result();
        for (int i = 0; i < r.path("time").size(); i++) {
            String group = r.path("strata").get(i).asText().strip();
            CurvePoint point = KaplanMeier.withDefaults()
                    .fit(c.sample())
                    .curve(group)
                    .at(times)
                    .get(i % times.length);
            String where = c.id() + "[" + i + "] ";
            close(where + "time", point.time(), r.path("time").get(i));
            close(where + "n.risk", point.atRisk(), r.path("n.risk").get(i));
            close(where + "n.event", point.events(), r.path("n.event").get(i));
            close(where + "n.censor", point.censored(), r.path("n.censor").get(i));
            close(where + "surv", point.estimate().value(), r.path("surv").get(i));
            close(
                    where + "std.err",
                    point.estimate().standardError(),
                    r.path("std.err").get(i));
            close(where + "lower", point.estimate().lower(), r.path("lower").get(i));
            close(where + "upper", point.estimate().upper(), r.path("upper").get(i));
        }
    }

    private static OptionalDouble optional(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
