package org.oligomet.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.Timeline;

class RegistryMappingTest {

    private static final Timeline BIRTH = Timeline.daysFrom("birth");

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Loaded<Patient> read(String mapping, String table) {
        try {
            return RegistryMapping.read(stream(mapping), "m.json").readTable(stream(table), "t.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String anchored(String patient, String rest) {
        return "{\"format\": \"oligomet-mapping/1\", \"source\": \"test\", \"anchor\": \"birth\"" + rest
                + ", \"patient\": {\"id\": {\"column\": \"id\"}, \"sex\": \"UNKNOWN\"" + patient + "}}";
    }

    private static String calendar(String patient, String rest) {
        return anchored(patient, rest).replace(", \"anchor\": \"birth\"", "");
    }

    private static ClinicalDate observedFrom(String spec, String columns, String row) {
        return read(anchored(", \"observedFrom\": " + spec, ""), "id," + columns + "\n1," + row + "\n")
                .orThrow()
                .get(0)
                .observedFrom()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        // 66.84: 66.835 * 365.25 = 24411.48, 66.845 * 365.25 = 24415.14
        "YEARS,2,NEAREST,66.84,24411,24416",
        // 66.8 with two decimals is 66.80: 66.795 * 365.25 = 24396.87, 66.805 * 365.25 = 24400.53
        "YEARS,2,NEAREST,66.8,24396,24401",
        // completed years: 66 * 365.25 = 24106.5, 67 * 365.25 = 24471.75
        "YEARS,0,DOWN,66,24106,24472",
        // 1.0 months: 0.95 * 30.4375 = 28.9, 1.05 * 30.4375 = 31.96
        "MONTHS,1,NEAREST,1,28,32",
        "DAYS,0,NEAREST,12,12,12",
        "WEEKS,0,NEAREST,0,0,4",
        "YEARS,2,NEAREST,0.00,0,2",
        "YEARS,2,NEAREST,0e999999999,0,2",
    })
    void timesAreIntervalsAsWideAsTheirRounding(
            String unit, int decimals, String rounded, String value, long first, long last) {
        String spec = "{\"column\": \"age\", \"unit\": \"" + unit + "\", \"decimals\": " + decimals
                + ", \"rounded\": \"" + rounded + "\"}";
        assertThat(observedFrom(spec, "age", value)).isEqualTo(ClinicalDate.betweenDays(BIRTH, first, last));
    }

    @Test
    void aTopCodedAgeIsOpenUpwards() {
        String spec =
                "{\"column\": \"age\", \"unit\": \"YEARS\", \"decimals\": 2, \"topCode\": {\"at\": 90, \"until\": 120}}";
        // 89.995 * 365.25 = 32870.67; 120 * 365.25 = 43830
        assertThat(observedFrom(spec, "age", "90")).isEqualTo(ClinicalDate.betweenDays(BIRTH, 32_870, 43_830));
    }

    @Test
    void datesFallBackAddUpAndBound() {
        String age = "{\"column\": \"age\", \"unit\": \"DAYS\", \"decimals\": 0}";
        String sum = "{\"column\": \"os\", \"unit\": \"DAYS\", \"decimals\": 0, \"after\": " + age + "}";
        assertThat(observedFrom("[" + sum + ", " + age + "]", "age,os", "100,20"))
                .isEqualTo(ClinicalDate.ofDay(BIRTH, 120));
        assertThat(observedFrom("[" + sum + ", " + age + "]", "age,os", "100,"))
                .isEqualTo(ClinicalDate.ofDay(BIRTH, 100));
        assertThat(observedFrom("{\"notBefore\": {\"day\": 3}, \"notAfter\": " + age + "}", "age", "100"))
                .isEqualTo(ClinicalDate.betweenDays(BIRTH, 3, 100));
        assertThat(observedFrom("{\"column\": \"d\"}", "d", "5/9")).isEqualTo(ClinicalDate.betweenDays(BIRTH, 5, 9));
        assertThat(observedFrom("{\"lastDayOf\": {\"column\": \"d\"}}", "d", "5/9"))
                .isEqualTo(ClinicalDate.ofDay(BIRTH, 9));
    }

    @Test
    void calendarDatesMayHaveAPatternAndTimesAnOrigin() {
        String mapping = calendar(
                ", \"born\": \"birth\", \"observedFrom\": {\"column\": \"age\", \"unit\": \"DAYS\", \"decimals\": 0, \"after\": \"birth\"}",
                ", \"dates\": {\"birth\": {\"column\": \"born\", \"pattern\": \"dd.MM.uuuu\"}}");
        Patient patient =
                read(mapping, "id,born,age\n1,05.03.1950,10\n").orThrow().get(0);
        assertThat(patient.born()).contains(ClinicalDate.of(1950, 3, 5));
        assertThat(patient.observedFrom()).contains(ClinicalDate.of(1950, 3, 15));
        Issue issue = read(mapping, "id,born,age\n1,31.02.1950,10\n").issues().get(0);
        assertThat(issue.code()).isEqualTo(IssueCode.NOT_A_DATE);
        assertThat(issue.toString()).doesNotContain("1950");
        assertThat(issue.column()).hasValue("born");
    }

    private static final String CODES = anchored(
            ", \"vitalStatus\": {\"column\": \"s\", \"values\": {\"0\": \"ALIVE\", \"1\": \"DEAD\", \"9\": null}},"
                    + " \"vitalStatusDate\": {\"choose\": {\"column\": \"s\", \"values\": {\"0\": \"seen\", \"1\": \"died\", \"9\": null}}}",
            ", \"dates\": {\"seen\": {\"day\": 10}, \"died\": {\"day\": 20}}, \"ignored\": [\"n\"]"
                    + ", \"biomarkers\": [{\"when\": \"m\", \"type\": \"DRIVER_ALTERATION\", \"gene\": \"EGFR\","
                    + " \"result\": {\"column\": \"m\", \"values\": {\"0\": \"NOT_ALTERED\", \"1\": \"ALTERED\"}}, \"date\": \"seen\"}]"
                    + ", \"primaries\": [{\"when\": \"m\", \"is\": [\"1\"], \"id\": \"1\", \"site\": \"LUNG\", \"diagnosed\": \"seen\","
                    + " \"histology\": {\"column\": \"h\", \"values\": {\"LUAD\": \"ADENOCARCINOMA\"}, \"otherwise\": \"OTHER\", \"missing\": \"UNKNOWN\"},"
                    + " \"stagings\": [{\"when\": \"t\", \"date\": \"seen\", \"basis\": \"CLINICAL\", \"edition\": 8, \"t\": {\"column\": \"t\"}}]}]");

    @Test
    void codesAreTranslatedAndRecordsMadeWhereTheirColumnHasAValue() {
        Loaded<Patient> loaded = read(CODES, "id,s,m,h,t,n\na,0,1,LUAD,T1a,\nb,1,0,,,x\nc,9,,X,,\nd,0,1,X,,\n");
        Patient a = loaded.orThrow().get(0);
        assertThat(a.vitalStatus().orElseThrow().date()).isEqualTo(ClinicalDate.ofDay(BIRTH, 10));
        assertThat(a.biomarkers()).hasSize(1);
        assertThat(a.primaries().get(0).histology().name()).isEqualTo("ADENOCARCINOMA");
        assertThat(a.primaries().get(0).stagings().get(0).t()).hasValue("T1a");
        Patient b = loaded.values().get(1);
        assertThat(b.vitalStatus().orElseThrow().date()).isEqualTo(ClinicalDate.ofDay(BIRTH, 20));
        assertThat(b.primaries()).isEmpty();
        assertThat(loaded.values().get(2).vitalStatus()).isEmpty();
        assertThat(loaded.values().get(2).biomarkers()).isEmpty();
        assertThat(loaded.values().get(3).primaries().get(0).histology().name()).isEqualTo("OTHER");
    }

    @Test
    void badRowsAreReportedAndGoodOnesKept() {
        Loaded<Patient> loaded = read(
                CODES,
                "id,s,m,h,t,n\na,0,1,LUAD,T1a,\nb,7,0,,,\nc,0,x,,,\nd,0,1,LUAD,T9,\n,0,0,,,\ne,0,0,,,\ne,0,0,,,\nf,0\n");
        assertThat(loaded.values()).extracting(Patient::id).containsExactly("a");
        assertThat(loaded.sources()).containsExactly(new SourceCount("t.csv", 8, 1));
        assertThat(loaded.issues())
                .extracting(Issue::code)
                .containsExactlyInAnyOrder(
                        IssueCode.RAGGED_ROW,
                        IssueCode.UNMAPPED_CODE,
                        IssueCode.UNMAPPED_CODE,
                        IssueCode.IMPOSSIBLE,
                        IssueCode.MISSING_VALUE,
                        IssueCode.DUPLICATE_ID,
                        IssueCode.DUPLICATE_ID);
        assertThat(loaded.issues())
                .extracting(Issue::toString)
                .contains("t.csv: \"7\" in row 3, column s: the mapping does not translate this code")
                .contains("t.csv: \"x\" in row 4, column m: the mapping does not translate this code");
    }

    @ParameterizedTest
    @CsvSource({
        "'66,84',DECIMAL_COMMA",
        "old,NOT_A_NUMBER",
        "66.845,IMPOSSIBLE",
        "123456789,IMPOSSIBLE",
        "1e99999999999,IMPOSSIBLE",
        "1e-99999999999,IMPOSSIBLE"
    })
    void badAgesAreRefused(String value, IssueCode code) {
        String spec = ", \"observedFrom\": {\"column\": \"age\", \"unit\": \"YEARS\", \"decimals\": 2}";
        Issue issue = read(anchored(spec, ""), "id,age\n1,\"" + value + "\"\n")
                .issues()
                .get(0);
        assertThat(issue.code()).isEqualTo(code);
        assertThat(issue.column()).hasValue("age");
    }

    @Test
    void theColumnsOfTheTableMustBeThoseOfTheMapping() {
        String mapping = anchored("", "");
        BadDataException missing = catchThrowableOfType(BadDataException.class, () -> read(mapping, "idd,x\n1,2\n"));
        assertThat(missing).hasMessage("t.csv: no column id, which the mapping reads; did you mean idd?");
        BadDataException extra = catchThrowableOfType(BadDataException.class, () -> read(mapping, "id,x\n1,2\n"));
        assertThat(extra.issue().code()).isEqualTo(IssueCode.UNKNOWN_COLUMN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ", \"nonsense\": 1 | | UNKNOWN_FIELD | nonsense",
                " | , \"nonsense\": 1 | UNKNOWN_FIELD | patient.nonsense",
                " | , \"born\": \"nowhere\" | BAD_MAPPING | patient.born",
                " | , \"born\": [] | BAD_MAPPING | patient.born",
                " | , \"born\": 3 | BAD_MAPPING | patient.born",
                " | , \"born\": {\"day\": 1.5} | BAD_MAPPING | patient.born.day",
                " | , \"born\": {\"notAfter\": {\"day\": 1}} | BAD_MAPPING | patient.born.notBefore",
                " | , \"born\": {\"column\": \"a\", \"unit\": \"FORTNIGHTS\", \"decimals\": 0} | BAD_MAPPING | patient.born.unit",
                " | , \"born\": {\"column\": \"a\", \"unit\": \"DAYS\", \"decimals\": 9} | BAD_MAPPING | patient.born.decimals",
                " | , \"born\": {\"column\": \"a\", \"unit\": \"DAYS\"} | BAD_MAPPING | patient.born.decimals",
                " | , \"born\": {\"column\": \"a\", \"pattern\": \"dd\"} | BAD_MAPPING | patient.born.pattern",
                " | , \"born\": {\"choose\": {\"column\": \"a\", \"values\": {\"1\": \"x\"}}} | BAD_MAPPING | patient.born.choose",
                " | , \"vitalStatus\": {\"column\": \"a\", \"otherwise\": \"DEAD\"} | BAD_MAPPING | patient.vitalStatus.otherwise",
                " | , \"vitalStatus\": {\"column\": \"a\", \"values\": {}} | BAD_MAPPING | patient.vitalStatus.values",
                " | , \"vitalStatus\": {\"values\": {}} | BAD_MAPPING | patient.vitalStatus.column",
                " | , \"vitalStatus\": [1] | BAD_MAPPING | patient.vitalStatus",
                " | , \"is\": [1] | BAD_MAPPING | patient.is",
                ", \"lesions\": {} | | BAD_MAPPING | lesions",
                ", \"lesions\": [1] | | BAD_MAPPING | lesions[0]",
                ", \"dates\": 1 | | BAD_MAPPING | dates",
            })
    void whatAMappingCannotSayIsRefusedWithItsPath(String rest, String patient, IssueCode code, String path) {
        String mapping = anchored(patient == null ? "" : patient, rest == null ? "" : rest);
        BadDataException e = catchThrowableOfType(BadDataException.class, () -> read(mapping, "id\n1\n"));
        assertThat(e.issue().code()).isEqualTo(code);
        assertThat(e.issue().column()).hasValue(path);
        assertThat(e.issue().line()).hasValue(1);
    }

    @Test
    void theFormatIsNamedAndTimesNeedAnOrigin() {
        String wrong = anchored("", "").replace("mapping/1", "mapping/2");
        assertThat(catchThrowableOfType(BadDataException.class, () -> read(wrong, "id\n")))
                .hasMessageContaining("format: must be “oligomet-mapping/1”");
        String noOrigin = calendar(", \"born\": {\"column\": \"a\", \"unit\": \"DAYS\", \"decimals\": 0}", "");
        assertThat(catchThrowableOfType(BadDataException.class, () -> read(noOrigin, "id\n")))
                .hasMessageContaining("patient.born.after: missing");
        String badPattern = calendar(", \"born\": {\"column\": \"a\", \"pattern\": \"ddd bbb\"}", "");
        assertThat(catchThrowableOfType(BadDataException.class, () -> read(badPattern, "id\n")))
                .hasMessageContaining("not a pattern of dates");
    }
}
