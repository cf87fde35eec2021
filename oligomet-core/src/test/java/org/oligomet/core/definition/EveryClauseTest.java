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
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.ClauseTable.Kind;
import org.oligomet.core.definition.ClauseTable.Row;

/** Each clause of each version of each definition has a case that is met, one that is not, one at its boundary, one open. */
class EveryClauseTest {

    static Stream<Row> rows() {
        List<ClauseTable> tables = new ArrayList<>();
        tables.addAll(InductionTrialCases.all());
        tables.addAll(SynchronousTrialCases.all());
        tables.addAll(ControlledPrimaryTrialCases.all());
        tables.addAll(ProgressionTrialCases.all());
        tables.addAll(OtherPrimaryTrialCases.all());
        tables.addAll(LocalTherapyStudyCases.all());
        tables.addAll(ConsensusCases.all());
        tables.addAll(FirstDefinitionCases.all());
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
                if (clause.role() == ClauseRole.CONVENTION) {
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

    /** A case that stands for an answer gives it; only a clause that is never not met has the nearest case instead. */
    @Test
    void theFourAreWhatTheyAreCalled() {
        assertThat(rows()).allSatisfy(row -> {
            boolean nearest = row.kind() == Kind.NOT_MET && row.situation().startsWith("never not met");
            Verdict called = switch (row.kind()) {
                case MET -> Verdict.MET;
                case NOT_MET -> nearest ? Verdict.UNDETERMINED : Verdict.NOT_MET;
                case OPEN -> Verdict.UNDETERMINED;
                case BOUNDARY -> row.expected();
            };
            assertThat(row.expected()).as(row.toString()).isEqualTo(called);
        });
    }

    @Test
    void everyDefinitionAndTrialThatIsPromisedIsThere() {
        assertThat(Definitions.allVersions())
                .extracting(Definition::key)
                .doesNotHaveDuplicates()
                .contains(
                        "sakai-2016",
                        "nrg-lu002@v1",
                        "nrg-lu002@v2",
                        "gomez-2016",
                        "iyengar-2018",
                        "sabr-comet",
                        "sabr-comet-3",
                        "sabr-comet-10",
                        "sindas",
                        "core",
                        "saron@v1",
                        "saron@v2",
                        "northstar",
                        "oligorare",
                        "omega",
                        "lonestar",
                        "curb",
                        "stop",
                        "halt@v1",
                        "halt@v2",
                        "nrg-br002@v1",
                        "nrg-br002@v2",
                        "stomp",
                        "oriole",
                        "extend",
                        "de-ruysscher-2012",
                        "bauml-2019",
                        "chess",
                        "petty-2018",
                        "dingemans-2019",
                        "lievens-2020",
                        "astro-estro-2023",
                        "esmo-2018",
                        "niibe-oligo-recurrence");
    }

    @Test
    void everyClauseHasAnIdOfItsOwn() {
        assertThat(Definitions.all().stream().flatMap(definition -> definition.clauses().stream()))
                .extracting(Clause::id)
                .doesNotHaveDuplicates();
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
