package org.oligomet.stats.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;

class ConcordanceProperties {

    /** Every pair in turn, and the derivative of C by each weight by the quotient rule. */
    @Property(tries = 300)
    void equalsTheDefinition(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int n, @ForAll boolean weighted) {
        assertDefinition(new Random(seed), n, weighted, false);
    }

    /** Enough rows for several nodes of every tree, and scores that differ in their last bit alone. */
    @Property(tries = 12)
    void equalsTheDefinitionOfManyRows(
            @ForAll long seed, @ForAll @IntRange(min = 600, max = 1300) int n, @ForAll boolean weighted) {
        assertDefinition(new Random(seed), n, weighted, true);
    }

    private static void assertDefinition(Random random, int n, boolean weighted, boolean fine) {
        double[] entry = new double[n];
        double[] exit = new double[n];
        boolean[] event = new boolean[n];
        int[] stratum = new int[n];
        int[] cluster = new int[n];
        double[] weight = new double[n];
        double[] score = new double[n];
        for (int i = 0; i < n; i++) {
            entry[i] = random.nextBoolean() ? SurvivalData.NO_ENTRY : random.nextInt(5);
            exit[i] = Math.max(0, entry[i]) + 1 + random.nextInt(6);
            event[i] = random.nextInt(3) > 0;
            stratum[i] = random.nextInt(2);
            cluster[i] = random.nextInt(6);
            weight[i] = weighted ? 1 + random.nextInt(3) : 1;
            score[i] = fine ? random.nextInt(n / 3) - n / 6.0 : random.nextInt(4) - 1.5;
            score[i] = random.nextBoolean() ? Math.nextUp(score[i]) : score[i];
        }
        SurvivalDataBuilder columns = SurvivalData.builder()
                .entry(entry)
                .exit(exit)
                .event(event)
                .stratum(stratum)
                .cluster(cluster);
        SurvivalData data = weighted ? columns.weight(weight).build() : columns.build();
        ConcordanceResult result = Concordance.withDefaults().evaluate(data, score);

        double[] concordant = new double[n];
        double[] discordant = new double[n];
        double[] tied = new double[n];
        double tiedTime = 0;
        double tiedBoth = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i == j || !event[i] || stratum[i] != stratum[j]) {
                    continue;
                }
                if (event[j] && exit[i] == exit[j]) {
                    if (i < j) {
                        tiedTime += score[i] == score[j] ? 0 : weight[i] * weight[j];
                        tiedBoth += score[i] == score[j] ? weight[i] * weight[j] : 0;
                    }
                } else if (entry[j] < exit[i] && exit[i] <= exit[j]) {
                    double[] kind = score[i] > score[j] ? concordant : score[i] < score[j] ? discordant : tied;
                    kind[i] += weight[j];
                    kind[j] += weight[i];
                }
            }
        }
        double c = dot(concordant, weight) / 2;
        double d = dot(discordant, weight) / 2;
        double t = dot(tied, weight) / 2;
        assertThat(result.concordant()).isEqualTo(c);
        assertThat(result.discordant()).isEqualTo(d);
        assertThat(result.tiedScore()).isEqualTo(t);
        assertThat(result.tiedTime()).isEqualTo(tiedTime);
        assertThat(result.tiedBoth()).isEqualTo(tiedBoth);
        assertThat(result.concordance().value().isPresent()).isEqualTo(c + d + t > 0);
        if (c + d + t > 0) {
            double estimate = (c + t / 2) / (c + d + t);
            double[] influence = new double[6];
            for (int i = 0; i < n; i++) {
                influence[cluster[i]] += weight[i]
                        * (concordant[i] + tied[i] / 2 - estimate * (concordant[i] + discordant[i] + tied[i]))
                        / (c + d + t);
            }
            assertThat(result.concordance().value().orElseThrow()).isCloseTo(estimate, within(1e-14));
            assertThat(result.concordance().standardError().orElseThrow())
                    .isCloseTo(Math.sqrt(dot(influence, influence)), within(1e-13));
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
