package org.oligomet.core.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.oligomet.core.patient.OrganSite.BONE;
import static org.oligomet.core.patient.OrganSite.BRAIN;
import static org.oligomet.core.patient.OrganSite.LIVER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

    /** Where this run leaves the texts that it compares, to be copied when a change of them is meant. */
    private static final Path WRITTEN = Path.of("target", "golden");

    private static void assertSame(String name, Path kept, String text) throws IOException {
        Files.createDirectories(WRITTEN);
        Files.writeString(WRITTEN.resolve(name), text, StandardCharsets.UTF_8);
        assertThat(text).isEqualTo(Files.exists(kept) ? Files.readString(kept, StandardCharsets.UTF_8) : "");
    }

    @Test
    void thePageOfDefinitionsSaysWhatTheCodeDoes() throws IOException {
        assertSame("definitions.md", Path.of("..", "docs", "definitions.md"), Definitions.describeAll());
    }

    @Test
    void theReasoningOfTwoPatientsReads() throws IOException {
        Path kept = Path.of("src", "test", "resources", "golden");
        String open = Case.nsclc()
                .petCt("2020-03-09")
                .metastases(2, LIVER)
                .metastases(1, BONE)
                .under("sakai-2016")
                .explain();
        String decided = Case.staged()
                .metastases(5, BRAIN)
                .metastases(1, LIVER)
                .treatable()
                .under("dingemans-2019")
                .explain();
        assertSame("explain-sakai-open.txt", kept.resolve("explain-sakai-open.txt"), open);
        assertSame("explain-dingemans-not-met.txt", kept.resolve("explain-dingemans-not-met.txt"), decided);
    }

    @Test
    void theFirstDefinitionsCarryWhatTheCatalogueKnowsOfTheirSources() {
        List<Definition> four = Definitions.all().subList(0, 4);
        assertThat(four)
                .extracting(Definition::id)
                .containsExactly("sakai-2016", "nrg-lu002", "dingemans-2019", "lievens-2020");
        assertThat(four)
                .extracting(definition -> definition.citation().doi().orElse("none"))
                .containsExactly("10.1111/1759-7714.12386", "none", "10.1016/j.jtho.2019.07.025", "none");
        assertThat(Definitions.byId("nrg-lu002").orElseThrow().citation().registration())
                .contains("NCT03137771");
        assertThat(Definitions.byId("sakai-2016").orElseThrow().citation().pmid())
                .contains("27755813");
        assertThat(Definitions.byId("no-such")).isEmpty();
    }

    @Test
    void everyClauseOfTheCatalogueIsThere() {
        assertThat(ids("sakai-2016")).containsExactly("SAK-1", "SAK-2", "SAK-3", "SAK-4", "SAK-5");
        assertThat(ids("nrg-lu002"))
                .containsExactly(
                        "LU2-1", "LU2-2", "LU2-3", "LU2-4", "LU2-5", "LU2-6", "LU2-7", "LU2-8", "LU2-9", "LU2-10",
                        "LU2-11", "LU2-12");
        assertThat(ids("dingemans-2019"))
                .containsExactly(
                        "DIN-0", "DIN-1", "DIN-2", "DIN-3", "DIN-4", "DIN-5", "DIN-6", "DIN-7", "DIN-8", "DIN-9",
                        "DIN-10", "DIN-11");
    }

    private static List<String> ids(String definition) {
        return Definitions.byId(definition).orElseThrow().clauses().stream()
                .map(Clause::id)
                .toList();
    }

    @Test
    void anUnknownChoiceIsRefusedAndTheMessageNamesThoseThereAre() {
        Definition sakai = Definitions.byId("sakai-2016").orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sakai.with("n-bases", "clinical"))
                .withMessageContaining("n-basis");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sakai.with("n-basis", "both"))
                .withMessageContaining("pathological-else-clinical");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sakai.with("n-basis", "clinical").with("n-basis", "pathological"))
                .withMessageContaining("already answered");
    }

    @Test
    void anAnswerThatWouldUndoAnotherIsRefused() {
        Definition dingemans = Definitions.byId("dingemans-2019").orElseThrow().with("synchronous-window", "6-months");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dingemans.with("lcnec", "nsclc"))
                .withMessageContaining("synchronous-window")
                .withMessageContaining("DIN-0");
        assertThat(dingemans.with("treated-lesions", "not-counted").ambiguities())
                .filteredOn(ambiguity -> !ambiguity.chosen().equals(ambiguity.published()))
                .extracting(Ambiguity::id)
                .containsExactly("synchronous-window", "treated-lesions");
    }

    @Test
    void aClauseThatIsNotThereIsRefused() {
        DefinitionEvaluation evaluation = Case.staged().under("sakai-2016");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluation.clause("DIN-1"))
                .withMessageContaining("sakai-2016");
        assertThat(evaluation).hasToString("sakai-2016 1.0.0 as of 2020-04-01: NOT_MET");
    }
}
