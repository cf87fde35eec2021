package org.oligomet.stats.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Expected values to 15 digits from R 4.2.2: pchisq(lower.tail = FALSE), pnorm, qnorm. */
class DistributionsTest {

    @Test
    void tailsKeepTheirDigits() {
        assertThat(Distributions.chiSquaredUpper(80, 1)).isCloseTo(3.7440973842e-19, within(1e-28));
        assertThat(Distributions.chiSquaredUpper(3.841458820694124, 1)).isCloseTo(0.05, within(1e-15));
        assertThat(Distributions.chiSquaredUpper(0, 3)).isEqualTo(1);
        assertThat(Distributions.normalUpper(0)).isEqualTo(0.5);
        assertThat(Distributions.normalTwoSided(-1.959963984540054)).isCloseTo(0.05, within(1e-15));
        assertThat(Distributions.intervalMultiplier(0.95)).isCloseTo(1.959963984540054, within(1e-15));
        assertThat(Distributions.intervalMultiplier(0.9)).isCloseTo(1.644853626951473, within(1e-15));
    }
}
