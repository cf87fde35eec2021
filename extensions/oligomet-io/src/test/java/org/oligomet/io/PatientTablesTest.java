package org.oligomet.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oligomet.core.patient.Patient;

class PatientTablesTest {

    private static final String PATIENTS = "patient_id,sex\nA,MALE\nB,FEMALE\n";
    private static final String LESIONS = "patient_id,lesion_id,organ,first_seen\nA,1,LIVER,2020\nB,1,BRAIN,2020-02\n";

    @TempDir
    Path folder;

    private void table(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".csv"), text);
    }

    private Loaded<Patient> read() throws IOException {
        Loaded<Patient> loaded = PatientTables.withDefaults().read(folder);
        for (SourceCount source : loaded.sources()) {
            assertThat(loaded.issues().stream()
                            .filter(i -> i.file().equals(source.file()))
                            .map(i -> i.row().orElseThrow())
                            .distinct()
                            .count())
                    .as("rows with an issue in %s", source.file())
                    .isEqualTo(source.refused());
        }
        return loaded;
    }

    private IssueCode refusal() {
        return catchThrowableOfType(BadDataException.class, this::read).issue().code();
    }

    @Test
    void onlyPatientsAreRequired() throws IOException {
        assertThat(refusal()).isEqualTo(IssueCode.MISSING_TABLE);
        table("patients", PATIENTS);
        assertThat(read().orThrow()).hasSize(2);
    }

    @Test
    void aPatientWithARefusedRowIsWithheldAndTheOthersAreKept() throws IOException {
        table("patients", PATIENTS);
        table("lesions", LESIONS);
        table(
                "measurements",
                "patient_id,lesion_id,date,modality,kind,diameter_mm\nA,1,2020,CT,LONGEST,\"3,5\"\nB,1,2020-02-03,MRI,LONGEST,7\n");
        Loaded<Patient> loaded = read();
        assertThat(loaded.values()).extracting(Patient::id).containsExactly("B");
        assertThat(loaded.issues())
                .extracting(Issue::toString)
                .containsExactly(
                        "measurements.csv: \"3,5\" in row 2, column diameter_mm: decimal comma; write 3.5",
                        "patients.csv: row 2: sound, but a row of the same patient was refused (measurements.csv, row 2)",
                        "lesions.csv: row 2: sound, but a row of the same patient was refused (measurements.csv, row 2)");
        assertThat(loaded.sources())
                .containsExactly(
                        new SourceCount("patients.csv", 2, 1),
                        new SourceCount("lesions.csv", 2, 1),
                        new SourceCount("measurements.csv", 2, 1));
        assertThat(loaded.toString()).contains("lesions.csv: 2 rows, 1 accepted, 1 refused");
        Loaded<Patient> all =
                PatientTables.withDefaults().withIncompletePatients().read(folder);
        assertThat(all.values()).hasSize(2);
        assertThat(all.issues()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,2,LIVER,2020,x | RAGGED_ROW | ",
                "C,2,LIVER,2020 | UNKNOWN_PATIENT | patient_id",
                ",2,LIVER,2020 | MISSING_VALUE | patient_id",
                "A,1,LIVER,2020 | DUPLICATE_ID | lesion_id",
                "A,,LIVER,2020 | MISSING_VALUE | lesion_id",
                "A,\"\",LIVER,2020 | EMPTY_TEXT | lesion_id",
                "A,2,Liver,2020 | UNKNOWN_CODE | organ",
                "A,2,LIVER,NA | MISSING_VALUE | first_seen",
                "A,2,LIVER,03/2020 | NOT_A_DATE | first_seen",
            })
    void eachBadRowHasItsCode(String row, IssueCode code, String column) throws IOException {
        table("patients", PATIENTS);
        table("lesions", LESIONS + row + "\n");
        Issue issue = read().issues().get(0);
        assertThat(issue.code()).isEqualTo(code);
        assertThat(issue.row()).hasValue(4);
        assertThat(issue.column().orElse(null)).isEqualTo(column);
    }

    @Test
    void aRaggedRowWithholdsThePatientItNames() throws IOException {
        table("patients", PATIENTS);
        table("lesions", LESIONS + "A,2,LIVER\n");
        assertThat(read().values()).extracting(Patient::id).containsExactly("B");
    }

    @Test
    void childrenNeedTheirParent() throws IOException {
        table("patients", PATIENTS);
        table("lesions", LESIONS);
        table("lesion_statuses", "patient_id,lesion_id,date,state\nA,9,2020,ACTIVE\n");
        assertThat(read().issues().get(0).code()).isEqualTo(IssueCode.UNKNOWN_PARENT);
        table("lesion_statuses", "patient_id,lesion_id,date,state\nA,1,2020,ACTIVE\n");
        table("treatments", "patient_id,treatment_id,type,start,targets\nA,R1,SURGERY,2020,lesion:1\n");
        table("responses", "patient_id,treatment_id,date,response\nA,R1,2020,STABLE_DISEASE\n");
        Issue issue = read().issues().get(0);
        assertThat(issue.file()).isEqualTo("responses.csv");
        assertThat(issue.code()).isEqualTo(IssueCode.NOT_APPLICABLE);
    }

    @Test
    void aPatientTwiceIsNeither() throws IOException {
        table("patients", "patient_id,sex\nA,MALE\nB,MALE\nA,FEMALE\n");
        Loaded<Patient> loaded = read();
        assertThat(loaded.values()).extracting(Patient::id).containsExactly("B");
        assertThat(loaded.issues()).extracting(Issue::code).containsExactly(IssueCode.DUPLICATE_ID, IssueCode.WITHHELD);
        assertThat(loaded.toString()).doesNotContain("A,");
    }

    @Test
    void badHeadsAreReportedWithoutFollowUpErrors() throws IOException {
        table("patients", "patient_id,sex,anchor\nA,?,birth\n");
        table("events", "patient_id,date,kind,targets\nA,120/130,PROGRESSION,site:BRAIN:LEFT;nose\nA,5,PROGRESSION,\n");
        assertThat(read().issues())
                .extracting(Issue::code)
                .containsExactly(IssueCode.UNKNOWN_CODE, IssueCode.NOT_A_TARGET, IssueCode.WITHHELD);
    }

    @Test
    void recordsThatAreImpossibleAsAWholeAreRefused() throws IOException {
        table("patients", "patient_id,sex\n\" \",MALE\n");
        assertThat(read().issues()).extracting(Issue::code).containsExactly(IssueCode.IMPOSSIBLE);
    }

    @Test
    void flagsListsAndWholeNumbers() throws IOException {
        table("patients", PATIENTS);
        table(
                "reported_counts",
                "patient_id,what,includes_intracranial,lower_bound,period_start,period_end\nA,LESIONS,maybe,1,2020,2020\nB,LESIONS,true,1.0,2020,2020\n");
        table("imaging", "patient_id,date,modality,regions\nB,2020,MRI,BRAIN; SPINE\nA,2020,MRI,BRAIN;;SPINE\n");
        Loaded<Patient> loaded = read();
        assertThat(loaded.values()).hasSize(1);
        assertThat(loaded.values().get(0).imaging().get(0).regions()).hasSize(2);
        assertThat(loaded.issues())
                .extracting(Issue::code)
                .containsExactly(IssueCode.EMPTY_TEXT, IssueCode.NOT_A_FLAG, IssueCode.WITHHELD);
    }

    @Test
    void namesThatTheLayoutDoesNotHaveAreRefused() throws IOException {
        table("patients", PATIENTS);
        table("lesion", LESIONS);
        BadDataException e = catchThrowableOfType(BadDataException.class, this::read);
        assertThat(e).hasMessage("lesion.csv: the layout has no such table; did you mean lesions.csv?");
        Files.delete(folder.resolve("lesion.csv"));
        table("lesions", LESIONS.replace("organ", "organs"));
        assertThat(refusal()).isEqualTo(IssueCode.UNKNOWN_COLUMN);
        table("lesions", LESIONS.replace("lesion_id,", "").replace(",1,", ","));
        assertThat(refusal()).isEqualTo(IssueCode.MISSING_COLUMN);
    }

    @Test
    void theFolderIsMadeWhenWritten() throws IOException {
        Path target = folder.resolve("new");
        PatientTables.withDefaults().write(List.of(RandomPatients.one(3)), target);
        assertThat(PatientTables.withDefaults().read(target).orThrow()).containsExactly(RandomPatients.one(3));
    }
}
