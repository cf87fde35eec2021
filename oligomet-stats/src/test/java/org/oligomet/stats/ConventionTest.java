package org.oligomet.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConventionTest {

    @ParameterizedTest
    @ValueSource(strings = {"r", "sas", "stata", "R", "SAS", "Stata"})
    void profilesAreFoundByName(String name) {
        Convention found = Convention.byName(name);
        assertThat(found.name()).containsIgnoringCase(name);
    }

    @Test
    void anUnknownNameIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> Convention.byName("spss"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("spss")
                .hasMessageContaining("[r, sas, stata]");
    }

    @ParameterizedTest
    @EnumSource(ConventionItem.class)
    void everyProfileSettlesEveryItemWithOneOfItsChoices(ConventionItem item) {
        for (String name : new String[] {"r", "sas", "stata"}) {
            assertThat(Convention.byName(name).choice(item)).isInstanceOf(item.type());
            assertThat(Convention.byName(name).setting(item).option()).isNotBlank();
        }
        assertThat(item.type().getEnumConstants()).hasSizeGreaterThan(1);
    }

    @Test
    void theDefaultsAreThoseOfThePrograms() {
        assertThat(Convention.r().ties()).isEqualTo(Ties.EFRON);
        assertThat(Convention.sas().ties()).isEqualTo(Ties.BRESLOW);
        assertThat(Convention.stata().ties()).isEqualTo(Ties.BRESLOW);
        assertThat(Convention.r().survivalInterval()).isEqualTo(ConfidenceType.LOG);
        assertThat(Convention.sas().survivalInterval()).isEqualTo(ConfidenceType.LOG_LOG);
        assertThat(Convention.stata().flatStretch()).isEqualTo(FlatStretch.BEGINNING);
        assertThat(Convention.r().timeTies()).isEqualTo(TimeTies.NEAR_EQUAL_MERGED);
        assertThat(Convention.sas().petoWeight()).isEqualTo(PetoWeight.PETO_ESTIMATE);
    }

    @Test
    void aChoiceThatWasChangedIsNamedAndCanBeChangedBack() {
        Convention changed = Convention.r().with(ConventionItem.TIES, Ties.BRESLOW);
        assertThat(changed.name()).isEqualTo("R survival with tied events in a Cox model Breslow");
        assertThat(changed.differencesFrom(Convention.r())).containsExactly(ConventionItem.TIES);
        assertThat(changed).isNotEqualTo(Convention.r());
        assertThat(changed.with(ConventionItem.TIES, Ties.EFRON))
                .isEqualTo(Convention.r())
                .hasSameHashCodeAs(Convention.r());
        assertThat(Convention.r().with(ConventionItem.TIES, Ties.EFRON)).isEqualTo(Convention.r());
        assertThat(changed.explain(ConventionItem.TIES)).contains("Breslow (chosen by the caller)");
    }

    @Test
    void aChoiceOfAnotherItemIsRefused() {
        assertThatThrownBy(() -> Convention.r().with(ConventionItem.TIES, LimitsAtOne.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TIES");
    }

    @Test
    void whatIsNotCertainSaysSo() {
        assertThat(Convention.sas().explain(ConventionItem.LIMITS_AT_ONE)).contains("not certain");
        assertThat(Convention.sas().explain(ConventionItem.TIES))
                .isEqualTo("Convention: SAS; tied events in a Cox model: Breslow (PHREG TIES=BRESLOW).");
        assertThat(Convention.stata().toString()).startsWith("Stata\n").contains("log-log (sts list)");
    }

    @Test
    void onlyProgramsWithoutTheTieRuleTurnItOff() {
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {0.1 + 0.2, 0.3})
                .event(new boolean[] {true, true})
                .build();
        assertThat(Convention.r().applyTo(data)).isSameAs(data);
        assertThat(data.times().size()).isEqualTo(1);
        assertThat(Convention.sas().applyTo(data).times().size()).isEqualTo(2);
        SurvivalData off = data.withTieRule(false);
        assertThat(Convention.r().applyTo(off)).isSameAs(off);
    }
}
