package org.oligomet.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.Timeline;

class PatientJsonTest {

    private static Loaded<Patient> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Loaded<Patient> read(byte[] bytes) {
        try {
            return PatientJson.withDefaults().read(new ByteArrayInputStream(bytes), "p.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One patient with one wrong thing in it. */
    private static Issue issue(String members) {
        Loaded<Patient> loaded =
                read("{\"id\": \"A\", \"sex\": \"MALE\"" + (members.isEmpty() ? "" : ", ") + members + "}");
        assertThat(loaded.values()).isEmpty();
        assertThat(loaded.issues()).hasSize(1);
        assertThat(loaded.sources()).containsExactly(new SourceCount("p.json", 1, 0));
        return loaded.issues().get(0);
    }

    @Test
    void onePatientOrAListWithOrWithoutByteOrderMark() {
        String one = "{\"id\": \"A\", \"sex\": \"MALE\"}";
        assertThat(read(one).values()).hasSize(1);
        assertThat(read("\uFEFF" + one).values()).hasSize(1);
        assertThat(read("[" + one + ",\r\n" + one.replace("\"A\"", "\"B\"") + "]")
                        .values())
                .hasSize(2);
        assertThat(read("[]").values()).isEmpty();
    }

    @Test
    void aPatientTwiceIsNeither() {
        String female = "{\"id\": \"SECRET\", \"sex\": \"FEMALE\"}";
        String refused = "{\"id\": \"HIDDEN\", \"sex\": \"?\"}";
        Loaded<Patient> loaded = read("[" + female + ", {\"id\": \"B\", \"sex\": \"MALE\"},\n" + refused + ", "
                + female.replace("FEMALE", "MALE") + ", " + refused.replace("?", "MALE") + "]");
        assertThat(loaded.values()).extracting(Patient::id).containsExactly("B");
        assertThat(loaded.issues())
                .extracting(Issue::toString)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo("p.json: line 1, item 1, id: another patient of the file has the same id"),
                        bad -> assertThat(bad).startsWith("p.json: \"?\" in line 2, item 3, sex: "),
                        third -> assertThat(third)
                                .isEqualTo("p.json: line 2, item 3, id: another patient of the file has the same id"),
                        fourth -> assertThat(fourth)
                                .isEqualTo("p.json: line 2, item 4, id: another patient of the file has the same id"),
                        fifth -> assertThat(fifth)
                                .isEqualTo("p.json: line 2, item 5, id: another patient of the file has the same id"));
        assertThat(loaded.sources()).containsExactly(new SourceCount("p.json", 5, 1));
    }

    @Test
    void anIssueSaysWhichPatientOfAListItIsAbout() {
        String one = "{\"id\": \"A\", \"sex\": \"MALE\", \"colour\": 1}";
        assertThat(read(one).issues().get(0))
                .hasToString("p.json: line 1, colour: the schema has no such field")
                .satisfies(issue -> assertThat(issue.row()).isEmpty());
        assertThat(read("[{\"id\": \"B\", \"sex\": \"MALE\"}," + one + "]")
                        .issues()
                        .get(0))
                .hasToString("p.json: line 1, item 2, colour: the schema has no such field")
                .satisfies(issue -> assertThat(issue.row()).hasValue(2));
    }

    @Test
    void datesAreOfTheCalendarOrCountedFromTheAnchor() {
        Patient calendar =
                read("{\"id\": \"A\", \"sex\": \"MALE\", \"born\": \"1950\", \"observedFrom\": \"2020-03-05/2020-03-20\"}")
                        .orThrow()
                        .get(0);
        assertThat(calendar.born()).contains(ClinicalDate.ofYear(1950));
        assertThat(calendar.observedFrom()).contains(ClinicalDate.parse("2020-03-05/2020-03-20"));
        Patient anchored =
                read("{\"id\": \"A\", \"sex\": \"MALE\", \"anchor\": \"first metastasis\", \"born\": \"-20000/-19000\", \"observedFrom\": 12}")
                        .orThrow()
                        .get(0);
        Timeline anchor = Timeline.daysFrom("first metastasis");
        assertThat(anchored.observedFrom()).contains(ClinicalDate.ofDay(anchor, 12));
        assertThat(anchored.born()).contains(ClinicalDate.betweenDays(anchor, -20_000, -19_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"nickname\": 1 | UNKNOWN_FIELD | nickname",
                "\"lesion\": [] | UNKNOWN_FIELD | lesion",
                "\"lesions\": {} | WRONG_TYPE | lesions",
                "\"lesions\": [3] | WRONG_TYPE | lesions[0]",
                "\"born\": 1950 | WRONG_TYPE | born",
                "\"born\": \"5.3.1950\" | NOT_A_DATE | born",
                "\"born\": \"2020-13\" | NOT_A_DATE | born",
                "\"born\": \"\" | EMPTY_TEXT | born",
                "\"anchor\": \"x\", \"born\": 1.5 | NOT_A_DATE | born",
                "\"anchor\": \"x\", \"born\": \"1/0\" | NOT_A_DATE | born",
                "\"vitalStatus\": \"DEAD\" | MISSING_VALUE | vitalStatusDate",
                "\"vitalStatusDate\": \"2020\" | MISSING_VALUE | vitalStatus",
                "\"vitalStatus\": \"ASLEEP\", \"vitalStatusDate\": \"2020\" | UNKNOWN_CODE | vitalStatus",
                "\"assessments\": [{\"date\": \"2020\", \"kind\": \"BRAIN_METASTASES_STABLE\", \"answer\": \"yes\"}] | WRONG_TYPE | assessments[0].answer",
                "\"assessments\": [{\"date\": \"2020\", \"kind\": \"BRAIN_METASTASES_STABLE\"}] | MISSING_VALUE | assessments[0].answer",
                "\"labResults\": [{\"date\": \"2020\", \"analyte\": \"AST\", \"value\": \"3\", \"unit\": \"U/L\"}] | WRONG_TYPE | labResults[0].value",
                "\"labResults\": [{\"date\": \"2020\", \"analyte\": \"AST\", \"value\": 1e999, \"unit\": \"U/L\"}] | NOT_A_NUMBER | labResults[0].value",
                "\"performanceStatuses\": [{\"date\": \"2020\", \"scale\": \"ECOG\", \"value\": 1.5}] | NOT_A_WHOLE_NUMBER | performanceStatuses[0].value",
                "\"performanceStatuses\": [{\"date\": \"2020\", \"scale\": \"ECOG\", \"value\": 9}] | IMPOSSIBLE | performanceStatuses[0]",
                "\"imaging\": [{\"date\": \"2020\", \"modality\": \"MRI\", \"regions\": [\"BRAIN\", \"BRAIN\"]}] | DUPLICATE_ITEM | imaging[0].regions",
                "\"imaging\": [{\"date\": \"2020\", \"modality\": \"MRI\", \"regions\": \"BRAIN\"}] | WRONG_TYPE | imaging[0].regions",
                "\"treatments\": [{\"type\": \"SURGERY\", \"id\": \"1\", \"start\": \"2020\", \"doseGy\": 5, \"targets\": [{\"type\": \"SITE\", \"organ\": \"BRAIN\"}]}] | NOT_APPLICABLE | treatments[0].doseGy",
                "\"treatments\": [{\"type\": \"SURGERY\", \"id\": \"1\", \"start\": \"2020\", \"targets\": [{\"type\": \"NOSE\"}]}] | NOT_A_TARGET | treatments[0].targets",
                "\"treatments\": [{\"type\": \"SURGERY\", \"id\": \"1\", \"start\": \"2020\", \"targets\": [\"lesion:1\"]}] | WRONG_TYPE | treatments[0].targets",
                "\"treatments\": [{\"type\": \"SURGERY\", \"id\": \"1\", \"start\": \"2020\", \"targets\": [{\"type\": \"LESION\", \"id\": \"1\"}], \"responses\": [{\"date\": \"2020\", \"response\": \"STABLE_DISEASE\"}]}] | NOT_APPLICABLE | treatments[0]",
                "\"lesions\": [{\"id\": \"1\", \"organ\": \"LIVER\", \"firstSeen\": \"2020\", \"measurements\": [{\"date\": \"2020\", \"modality\": \"CT\", \"kind\": \"LONGEST\", \"diameterMm\": -3}]}] | IMPOSSIBLE | lesions[0].measurements[0]",
                "\"lesions\": [{\"id\": \"1\", \"organ\": \"LIVR\", \"firstSeen\": \"2020\"}] | UNKNOWN_CODE | lesions[0].organ",
            })
    void whatTheSchemaDoesNotHaveIsRefusedWithItsPath(String members, IssueCode code, String path) {
        Issue issue = issue(members);
        assertThat(issue.code()).isEqualTo(code);
        assertThat(issue.column()).hasValue(path);
        assertThat(issue.line()).hasValue(1);
    }

    @Test
    void theLineIsThatOfTheOffendingValue() {
        Loaded<Patient> loaded = read("[\n{\"id\": \"A\",\n \"sex\": \"MALE\"},\n{\"id\": \"B\",\n \"sex\": \"M\"}]");
        assertThat(loaded.values()).hasSize(1);
        assertThat(loaded.issues().get(0))
                .hasToString(
                        "p.json: \"M\" in line 5, item 2, sex: not a code of Sex; it must be one of FEMALE, MALE, OTHER, UNKNOWN");
        assertThat(loaded.issues().get(0).row()).hasValue(2);
    }

    @Test
    void everythingWrongInAPatientIsReportedAtOnce() {
        Loaded<Patient> loaded = read(
                "{\"id\": \"A\", \"sex\": \"MALE\", \"lesions\": [{\"id\": \"1\"}, {\"id\": \"2\"}], \"imaging\": [{}]}");
        assertThat(loaded.issues()).hasSize(3);
        assertThat(loaded.sources().get(0).refused()).isEqualTo(1);
    }

    @Test
    void dateOfBirthAndIdsAreNeverRepeated() {
        assertThat(issue("\"born\": \"24.12.1950\"").toString()).doesNotContain("1950");
        assertThat(issue("\"born\": \"1950-12-99\"").toString()).doesNotContain("1950");
        Loaded<Patient> twice = read(
                "{\"id\": \"A\", \"sex\": \"MALE\", \"lesions\": [{\"id\": \"secret\", \"organ\": \"LIVER\", \"firstSeen\": \"2020\"},"
                        + " {\"id\": \"secret\", \"organ\": \"LIVER\", \"firstSeen\": \"2020\"}]}");
        assertThat(twice.issues()).extracting(Issue::code).containsExactly(IssueCode.IMPOSSIBLE);
        assertThat(twice.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1",
                "{\"a\":}",
                "[] []",
                "{'a': 1}",
                "[1,]",
                "nul",
                "{\"id\": \"\u0001\"}",
                "// c\n[]",
                "[NaN]",
            })
    void whatIsNotJsonRefusesTheFile(String text) {
        BadDataException e = catchThrowableOfType(BadDataException.class, () -> read(text));
        assertThat(e.issue().code()).isEqualTo(IssueCode.MALFORMED_JSON);
        assertThat(e.issue().line()).isPresent();
    }

    @Test
    void depthAndLengthAreLimited() {
        for (String text : new String[] {"[".repeat(100), "[\"" + "x".repeat(70_000) + "\"]"}) {
            BadDataException e = catchThrowableOfType(BadDataException.class, () -> read(text));
            assertThat(e.issue().code()).isEqualTo(IssueCode.MALFORMED_JSON);
        }
    }

    @Test
    void aFieldTwiceAndDamagedTextRefuseTheFile() {
        BadDataException twice =
                catchThrowableOfType(BadDataException.class, () -> read("{\"id\": \"A\", \"id\": \"B\"}"));
        assertThat(twice.issue().code()).isEqualTo(IssueCode.DUPLICATE_FIELD);
        BadDataException damaged = catchThrowableOfType(
                BadDataException.class, () -> read("{\"id\": \"M\u00fcller\"}".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(damaged.issue().code()).isEqualTo(IssueCode.ENCODING);
        BadDataException first =
                catchThrowableOfType(BadDataException.class, () -> read("[3]").orThrow());
        assertThat(first.issue().code()).isEqualTo(IssueCode.WRONG_TYPE);
    }

    @Test
    void theBytesAreTheSameEachTimeAndInUtf8(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("out.json");
        Patient patient = RandomPatients.one(7);
        PatientJson.withDefaults().write(List.of(patient), file);
        byte[] first = Files.readAllBytes(file);
        PatientJson.withDefaults().write(PatientJson.withDefaults().read(file).orThrow(), file);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        assertThat(PatientJson.withDefaults().read(file).isComplete()).isTrue();
    }
}
