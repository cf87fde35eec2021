package org.oligomet.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oligomet.examples.cli.Cli.Run;

/** The command {@code state}. */
final class StateCommandTest {

    private static final String TABLES = "src/main/resources/data/synthetic-oligomet-18";

    /** Two bone metastases at diagnosis, immunotherapy from then on, imaged at diagnosis and three months later. */
    private static final String PATIENTS = """
            [{"id": "A", "sex": "FEMALE",
              "primaries": [{"id": "T", "site": "LUNG", "laterality": "RIGHT", "histology": "ADENOCARCINOMA",
                             "diagnosed": "2020-03-02"}],
              "lesions": [
                {"id": "L1", "organ": "BONE", "firstSeen": "2020-03-09", "statuses": [{"date": "2020-07-01", "state": "STABLE"}]},
                {"id": "L2", "organ": "BONE", "firstSeen": "2020-03-09", "statuses": [{"date": "2020-07-01", "state": "STABLE"}]}],
              "treatments": [{"type": "SYSTEMIC", "id": "S", "start": "2020-03-20", %s"classes": ["IMMUNOTHERAPY"]}],
              "imaging": [
                {"date": "2020-03-09", "modality": "FDG_PET_CT", "regions": ["HEAD_AND_NECK", "CHEST", "UPPER_ABDOMEN",
                 "LOWER_ABDOMEN", "PELVIS", "SPINE", "LIMBS", "SKIN"]},
                {"date": "2020-03-09", "modality": "MRI", "regions": ["BRAIN"]},
                {"date": "2020-07-01", "modality": "FDG_PET_CT", "regions": ["HEAD_AND_NECK", "CHEST", "UPPER_ABDOMEN",
                 "LOWER_ABDOMEN", "PELVIS", "SPINE", "LIMBS", "SKIN"]},
                {"date": "2020-07-01", "modality": "MRI", "regions": ["BRAIN"]}]}]
            """;

    private static final String STOPPED_LATER = PATIENTS.formatted("\"stop\": \"2020-12-01\", ");
    private static final String OPEN = PATIENTS.formatted("");

    private static JsonNode patient(String records, String... options) {
        List<String> arguments = new ArrayList<>(List.of("state", "-", "--format", "json"));
        arguments.addAll(List.of(options));
        return Reference.json(Cli.runWith(records, arguments.toArray(new String[0])))
                .get("patients")
                .get(0);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.textValue()));
        return texts;
    }

    @Test
    void oneStateAsJson() {
        JsonNode patient = patient(STOPPED_LATER, "--as-of", "2020-07-01");
        List<String> names = new ArrayList<>();
        patient.fieldNames().forEachRemaining(names::add);
        assertThat(names).containsExactly("id", "as_of", "state", "possible", "missing");
        assertThat(patient.get("id").textValue()).isEqualTo("A");
        assertThat(patient.get("as_of").textValue()).isEqualTo("2020-07-01");
        assertThat(patient.get("state").textValue()).isEqualTo("REPEAT_OLIGOPERSISTENCE");
        assertThat(texts(patient.get("possible"))).containsExactly("REPEAT_OLIGOPERSISTENCE");
        assertThat(patient.get("missing")).isEmpty();
        assertThat(patient(STOPPED_LATER, "--as-of", "2020-03-09").get("state").textValue())
                .isEqualTo("SYNCHRONOUS");
    }

    @Test
    void severalStatesAreNullAndSayWhatIsMissing() {
        JsonNode patient = patient(OPEN, "--as-of", "2020-07-01");
        assertThat(patient.get("state").isNull()).isTrue();
        assertThat(texts(patient.get("possible"))).containsExactly("REPEAT_OLIGORECURRENCE", "REPEAT_OLIGOPERSISTENCE");
        assertThat(texts(patient.get("missing"))).containsExactly("whether systemic therapy was active on 2020-07-01");
        assertThat(patient(OPEN, "--as-of", "2020-07-01", "--assume-ongoing")
                        .get("state")
                        .textValue())
                .isEqualTo("REPEAT_OLIGOPERSISTENCE");
    }

    @Test
    void aRecordWithoutTreatmentsMayBeDeclaredComplete() {
        String untreated = OPEN.replaceAll("\"treatments\": \\[.*\\],", "\"treatments\": [],");
        assertThat(patient(untreated, "--as-of", "2020-07-01").get("state").isNull())
                .isTrue();
        assertThat(patient(untreated, "--as-of", "2020-07-01", "--treatments-complete")
                        .get("state")
                        .textValue())
                .isEqualTo("SYNCHRONOUS");
    }

    @Test
    void theHistoryStopsAtTheDayJudged() {
        JsonNode whole =
                patient(STOPPED_LATER, "--as-of", "2020-07-01", "--timeline").get("timeline");
        assertThat(whole).extracting(p -> p.get("as_of").textValue()).containsExactly("2020-03-09", "2020-07-01");
        assertThat(whole)
                .extracting(p -> p.get("state").textValue())
                .containsExactly("SYNCHRONOUS", "REPEAT_OLIGOPERSISTENCE");
        assertThat(patient(STOPPED_LATER, "--as-of", "2020-06-30", "--timeline").get("timeline"))
                .hasSize(1);
    }

    @Test
    void asTextWithQuestionsAndCounts() {
        Run run = Cli.runWith(OPEN, "state", "-", "--as-of", "2020-07-01", "--timeline");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "A, as of 2020-07-01\n",
                        "  REPEAT_OLIGORECURRENCE or REPEAT_OLIGOPERSISTENCE\n",
                        "q2    met          there was an earlier episode",
                        "would narrow it: whether systemic therapy was active on 2020-07-01",
                        "2020-03-09  SYNCHRONOUS")
                .containsPattern("state +patients\\nseveral possible +1");
    }

    @Test
    void theEntryIsALimitOrADefinition() {
        assertThat(patient(STOPPED_LATER, "--as-of", "2020-07-01", "--limit", "1")
                        .get("state")
                        .textValue())
                .isEqualTo("NOT_OMD");
        assertThat(texts(patient(STOPPED_LATER, "--as-of", "2020-07-01", "--definition", "dingemans-2019")
                        .get("possible")))
                .containsExactly("REPEAT_OLIGOPERSISTENCE", "NOT_OMD");
        Run unknown = Cli.run("state", TABLES, "--definition", "dingemans");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err())
                .contains("there is no definition dingemans; there are")
                .hasLineCount(1);
        Run limit = Cli.run("state", TABLES, "--limit", "0");
        assertThat(limit.status()).isEqualTo(2);
        assertThat(limit.err()).contains("--limit 0: it must be 1 or more").hasLineCount(1);
    }

    @Test
    void everyRecordOfTheEmbeddedCohortIsAnswered() {
        JsonNode answer = Reference.json(Cli.run("state", TABLES, "--format", "json", "--timeline"));
        assertThat(answer.get("patients")).hasSize(18);
        assertThat(answer.get("patients")).allMatch(p -> !p.get("possible").isEmpty());
        assertThat(answer.get("patients"))
                .allMatch(p -> p.get("state").isNull() == (p.get("possible").size() > 1));
    }
}
