package org.oligomet.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.comparison.LandmarkSample;
import org.oligomet.stats.comparison.MilestoneComparison;
import org.oligomet.stats.comparison.RestrictedMeanComparison;
import org.oligomet.stats.ledger.Transitions;
import org.oligomet.stats.nonparametric.AalenJohansen;
import org.oligomet.stats.nonparametric.BetaProduct;
import org.oligomet.stats.nonparametric.GroupSummary;
import org.oligomet.stats.nonparametric.KaplanMeier;
import org.oligomet.stats.nonparametric.NelsonAalen;
import org.oligomet.stats.nonparametric.PseudoValues;
import org.oligomet.stats.nonparametric.SimultaneousBand;
import org.oligomet.stats.nonparametric.StateOccupation;
import org.oligomet.stats.nonparametric.Turnbull;
import org.oligomet.stats.regression.CoxModel;
import org.oligomet.stats.regression.FineGray;
import org.oligomet.stats.regression.ProportionalHazardsTest;
import org.oligomet.stats.test.Fragility;
import org.oligomet.stats.test.GrayTest;
import org.oligomet.stats.test.ImputationLogRank;
import org.oligomet.stats.test.LogRank;
import org.oligomet.stats.test.LogRankTrend;
import org.oligomet.stats.test.LogRankWeights;
import org.oligomet.stats.test.MaxCombo;
import org.oligomet.stats.test.OneSampleLogRank;
import org.oligomet.stats.test.PairwiseLogRank;
import org.oligomet.stats.test.PermutationLogRank;
import org.oligomet.stats.validation.Concordance;

/** Every result names its convention. */
class ExplainedTest {

    /** Those that explain themselves without being estimates: a part of a comparison, and a choice of rows. */
    private static final Set<String> NO_RESULTS = Set.of(Effect.class.getName(), LandmarkSample.class.getName());

    private static final SurvivalData DATA = SurvivalData.builder()
            .exit(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
            .cause(new int[] {1, 2, 0, 1, 1, 2, 1, 0, 1, 1, 2, 0}, Map.of(1, "relapse", 2, "death"))
            .group(new String[] {"a", "b", "a", "b", "b", "a", "b", "a", "a", "b", "b", "a"})
            .covariate("x", new double[] {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8})
            .build();

    private static List<Explained> results() {
        CoxModel cox = CoxModel.withDefaults().withCovariates("x");
        var km = KaplanMeier.withDefaults().fit(DATA);
        var turnbull = Turnbull.withDefaults()
                .fit(IntervalCensored.of(new double[] {0, 1, 2, 3}, new double[] {2, 3, 4, IntervalCensored.NO_UPPER}));
        List<Explained> results = new ArrayList<>(List.of(
                km,
                km.curve("a"),
                NelsonAalen.withDefaults().fit(DATA).get(0),
                AalenJohansen.withDefaults().fit(DATA),
                BetaProduct.withDefaults().fit(DATA),
                SimultaneousBand.withDefaults().fit(km.curve("a")),
                PseudoValues.ofSurvival(3).fit(DATA),
                PseudoValues.ofRestrictedMean(3)
                        .withKind(PseudoValues.Kind.INFINITESIMAL_JACKKNIFE)
                        .fit(DATA),
                GroupSummary.survivalAt(3).fit(DATA),
                GroupSummary.restrictedMean(3).fit(DATA),
                turnbull,
                turnbull.only().bootstrap(20, 1),
                StateOccupation.withDefaults()
                        .fit(Transitions.of(DATA, "alive"))
                        .get(0),
                RestrictedMeanComparison.withDefaults().compare(DATA),
                RestrictedMeanComparison.withDefaults().adjustedFor("x").compare(DATA),
                MilestoneComparison.at(4).compare(DATA),
                cox.fit(DATA),
                cox.withConvention(Convention.sas()).fit(DATA),
                cox.withFirth().fit(DATA)));
        results.addAll(List.of(
                cox.fitEachCause(DATA),
                cox.fit(DATA).influence().orElseThrow(),
                ProportionalHazardsTest.withDefaults().test(cox.fit(DATA)),
                FineGray.withDefaults().withCause("relapse").withCovariates("x").fit(DATA),
                LogRank.withDefaults().test(DATA),
                LogRank.withDefaults()
                        .withWeights(LogRankWeights.flemingHarringtonAfter(1, 1))
                        .test(DATA),
                LogRankTrend.withDefaults().test(DATA),
                PairwiseLogRank.withDefaults().test(DATA),
                MaxCombo.withDefaults().test(DATA),
                PermutationLogRank.withDefaults().test(DATA),
                ImputationLogRank.withDefaults().test(DATA),
                OneSampleLogRank.againstRate(0.1).test(DATA),
                Fragility.withDefaults().evaluate(DATA),
                GrayTest.withDefaults().test(DATA).get(0),
                Concordance.withDefaults().evaluate(DATA, DATA.numeric("x").orElseThrow())));
        return results;
    }

    @Test
    void everyExplanationNamesTheConvention() {
        for (Explained result : results()) {
            String label = result.convention().label();
            String program = label.contains(" with ") && result.convention() instanceof Convention
                    ? label.substring(0, label.indexOf(" with "))
                    : label;
            assertThat(label).as(result.getClass().getSimpleName()).isNotBlank();
            assertThat(result.explain()).as(result.getClass().getSimpleName()).contains("Convention: " + program);
        }
    }

    @Test
    void effectsCarryTheExplanationOfTheirComparison() {
        assertThat(RestrictedMeanComparison.withDefaults()
                        .compare(DATA)
                        .difference()
                        .explain())
                .contains("Convention: R survRM2::rmst2.");
    }

    @Test
    void whateverExplainsItselfNamesItsConvention() throws Exception {
        Set<String> without = new TreeSet<>();
        int found = 0;
        for (Class<?> type : classes()) {
            boolean explains = Modifier.isPublic(type.getModifiers())
                    && Stream.of(type.getMethods())
                            .anyMatch(m -> m.getName().equals("explain") && m.getParameterCount() == 0);
            if (explains && !Explained.class.isAssignableFrom(type)) {
                without.add(type.getName());
            }
            found += explains ? 1 : 0;
        }
        assertThat(without).isEqualTo(new TreeSet<>(NO_RESULTS));
        assertThat(found).isGreaterThan(25);
    }

    private static List<Class<?>> classes() throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(Explained.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replace('\\', '.');
                if (name.startsWith("org.oligomet.stats.") && !name.endsWith("package-info.class")) {
                    classes.add(Class.forName(
                            name.substring(0, name.length() - ".class".length()),
                            false,
                            Explained.class.getClassLoader()));
                }
            }
        }
        return classes;
    }
}
