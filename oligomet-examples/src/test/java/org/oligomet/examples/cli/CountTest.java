package org.oligomet.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oligomet.examples.cli.Cli.Run;

/** Numbers agree with what they count, in what the commands write. */
final class CountTest {

    private static final String ROWS = """
            t,s,x
            1,1,0
            2,0,1
            """;

    @Test
    void oneIsSingular() {
        assertThat(Count.of(0, "clause")).isEqualTo("0 clauses");
        assertThat(Count.of(1, "clause")).isEqualTo("1 clause");
        assertThat(Count.of(2, "clause")).isEqualTo("2 clauses");
        assertThat(Count.of(1, "record holds", "records hold")).isEqualTo("1 record holds");
    }

    @Test
    void commandsCountInWords() {
        assertThat(Cli.run("definitions").out()).contains(", 1 clause\n").doesNotContain(" 1 clauses");
        Run cox = Cli.runWith(ROWS, "cox", "-", "--time", "t", "--event", "s=1", "--covariate", "x");
        assertThat(cox.out()).contains("; 2 rows, 1 event; ");
        Run undated = Cli.runWith("[{\"id\": \"A\", \"sex\": \"FEMALE\"}]", "classify", "-");
        assertThat(undated.err()).contains("note: 1 record holds no date and was not judged");
    }
}
