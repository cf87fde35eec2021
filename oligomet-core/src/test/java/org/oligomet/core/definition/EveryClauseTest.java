package org.oligomet.core.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.core.definition.ClauseTable.Kind;
import org.oligomet.core.definition.ClauseTable.Row;

/** Each clause of each version of each definition has a case that is met, one that is not, one at its boundary, one open. */
class EveryClauseTest {

    /** Definitions whose clauses have test classes of their own. */
    private static final Set<String> ELSEWHERE = Set.of("sakai-2016", "nrg-lu002", "dingemans-2019", "lievens-2020");

    static Stream<Row> rows() {
        List<ClauseTable> tables = new ArrayList<>();
        tables.addAll(InductionTrialCases.all());
        tables.addAll(SynchronousTrialCases.all());
        tables.addAll(ControlledPrimaryTrialCases.all());
        tables.addAll(ProgressionTrialCases.all());
        tables.addAll(OtherPrimaryTrialCases.all());
        return tables.stream().flatMap(table -> table.rows().stream());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theClauseSaysWhatItMust(Row row) {
        assertThat(row.patient().clause(row.definition(), row.clause()))
                .as(row.toString())
                .isEqualTo(row.expected());
    }

    @Test
    void noClauseLacksOneOfTheFour() {
        List<Row> rows = rows().toList();
        List<String> lacking = new ArrayList<>();
        for (Definition definition : Definitions.allVersions()) {
            for (Clause clause : definition.clauses()) {
                if (clause.role() == ClauseRole.CONVENTION || ELSEWHERE.contains(definition.id())) {
                    continue;
                }
                Set<Kind> kinds = EnumSet.noneOf(Kind.class);
                rows.stream()
                        .filter(row -> row.definition().equals(definition.key())
                                && row.clause().equals(clause.id()))
                        .forEach(row -> kinds.add(row.kind()));
                for (Kind kind : Kind.values()) {
                    if (!kinds.contains(kind)) {
                        lacking.add(definition.key() + " " + clause.id() + " " + kind);
                    }
                }
            }
        }
        assertThat(lacking).isEmpty();
    }

    @Test
    void everyCaseIsOfAClauseThatThereIs() {
        assertThat(rows())
                .allSatisfy(row -> assertThat(
                                Definitions.byId(row.definition()).orElseThrow().clauses())
                        .extracting(Clause::id)
                        .contains(row.clause()));
    }
}
