package org.oligomet.core.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AttritionTest {

    private static AttritionStep step(String name, int entered, Map<String, Integer> left) {
        return AttritionStep.builder()
                .name(name)
                .entered(entered)
                .leftByReason(left)
                .build();
    }

    @Test
    void stepsAddUp() {
        Attrition attrition = Attrition.of(10)
                .and(step("index", 10, Map.of("no date", 1)))
                .and(step("eligible", 9, Map.of("not met", 2, "undetermined", 3)));

        assertThat(attrition.source()).isEqualTo(10);
        assertThat(attrition.remaining()).isEqualTo(4);
        assertThat(attrition.steps()).extracting(AttritionStep::left).containsExactly(1, 5);
        assertThat(attrition.toString())
                .containsPattern("Patients in the source +10")
                .containsPattern("eligible +9 +5 +4")
                .containsPattern("undetermined +3");
    }

    @Test
    void aGapBetweenStepsIsRefused() {
        Attrition attrition = Attrition.of(10).and(step("index", 10, Map.of("no date", 1)));

        assertThatThrownBy(() -> attrition.and(step("eligible", 10, Map.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attrition.entered: 10 persons at “eligible”; the step before left 9");
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThatThrownBy(() -> Attrition.of(-1)).hasMessageContaining("attrition.source: -1 persons");
        assertThatThrownBy(() -> step("s", 3, Map.of("a", 4))).hasMessageContaining("attrition.left: 4 persons");
        assertThatThrownBy(() -> step("s", 3, Map.of("a", 0))).hasMessageContaining("0 persons for “a”");
    }
}
