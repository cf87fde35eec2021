package org.oligomet.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ComparisonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n>=1            | 1      | true",
                "n>=1            | 0.99   | false",
                "n >= 10         | 9      | false",
                "n>1             | 1.0    | false",
                "n<=2            | 2      | true",
                "n<2             | 2      | false",
                "n<2             | -3e1   | true",
                "n=1             | 1.0    | true",
                "n==1            | 01     | true",
                "n=0             | -0     | true",
                "n!=1            | 1.0    | false",
                "n!=1            | 2      | true",
                "sex=Female      | Female | true",
                "sex=Female      | female | false",
                "sex = 'F x'     | F x    | true",
                "sex!=Female     | Male   | true",
                "t in LUAD,LUSC  | LUSC   | true",
                "t in LUAD, LUSC | LUSC   | true",
                "t in LUAD,LUSC  | SCLC   | false",
                "t in LUAD       | LUAD   | true",
                "n in 1,2        | 2.0    | true",
                "t>=B            | C      | true",
                "t>=3A           | 4      | true",
            })
    void comparesNumbersAsNumbersAndTheRestAsText(String expression, String cell, boolean expected) {
        assertThat(Comparison.parse(expression).test(cell)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n>=1", "n<1", "n=NA", "n!=1", "n in NA,1"})
    void aMissingCellSatisfiesNone(String expression) {
        for (String missing : new String[] {"", "  ", "NA", " NA "}) {
            assertThat(Comparison.parse(expression).test(missing)).isFalse();
        }
    }

    @Test
    void columnsMayHaveBlanksAndListsMayHaveSigns() {
        assertThat(Comparison.parse("time since scan >= 3").column()).isEqualTo("time since scan");
        assertThat(Comparison.parse("place=born in Ulm").test("born in Ulm")).isTrue();
        assertThat(Comparison.parse("stage in <IV,IV").test("<IV")).isTrue();
        assertThat(Comparison.parse("a!=b=c")).hasToString("a != b=c");
        assertThat(Comparison.parse("t in A,B")).hasToString("t in A,B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"age>=1,5", "age < 1,5"})
    void aDecimalCommaIsRefused(String text) {
        assertThatThrownBy(() -> Comparison.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("decimal comma");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "age", "age>=", ">=3", "=", "!=2", "age in"})
    void whatIsNoComparisonIsRefused(String text) {
        assertThatThrownBy(() -> Comparison.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not a comparison such as");
    }
}
