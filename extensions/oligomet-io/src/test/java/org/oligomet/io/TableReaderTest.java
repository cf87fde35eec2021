package org.oligomet.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    private static Table read(byte[] bytes) {
        try {
            return TableReader.withDefaults().read(new ByteArrayInputStream(bytes), "data.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Issue refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Issue refusal(byte[] bytes) {
        BadDataException e = catchThrowableOfType(BadDataException.class, () -> read(bytes));
        assertThat(e).hasMessage(e.issue().toString());
        return e.issue();
    }

    @ParameterizedTest
    @CsvSource({"false,false", "false,true", "true,false", "true,true"})
    void byteOrderMarkLineEndingAndQuotesDoNotMatter(boolean mark, boolean crlf) {
        for (String body : new String[] {
            "id,time\na,1.5\nb,2\n", "id,time\na,1.5\nb,2", "\"id\",\"time\"\n\"a\",\"1.5\"\n\"b\",2\n"
        }) {
            String text = (mark ? "\uFEFF" : "") + (crlf ? body.replace("\n", "\r\n") : body);
            Table table = read(text);
            assertThat(table.columns()).containsExactly("id", "time");
            assertThat(table.rows()).isEqualTo(2);
            assertThat(table.column("id").text(1)).isEqualTo("b");
            assertThat(table.column("time").number(0)).isEqualTo(1.5);
            assertThat(table.column("time").number(1)).isEqualTo(2);
            assertThat(table.rowNumber(1)).isEqualTo(3);
            assertThat(table.issues()).isEmpty();
        }
    }

    @Test
    void quotesKeepCommasQuotesAndLineBreaks() {
        Table table = read("a,b\n\"x, \"\"y\"\"\r\nz\",2\n");
        assertThat(table.column("a").text(0)).isEqualTo("x, \"y\"\r\nz");
        assertThat(table.column("b").number(0)).isEqualTo(2);
    }

    @Test
    void emptyAndNaAreMissingAndAQuotedEmptyCanBeToldApart() {
        TextColumn column = read("a,b\n,1\nNA,1\n\"\",1\n\"NA\",1\n NA,1\n").column("a");
        assertThat(column.isMissing(0)).isTrue();
        assertThat(column.isMissing(1)).isTrue();
        assertThat(column.isMissing(2)).isTrue();
        assertThat(column.isQuotedEmpty(0)).isFalse();
        assertThat(column.isQuotedEmpty(2)).isTrue();
        assertThat(column.isMissing(3)).isFalse();
        assertThat(column.text(3)).isEqualTo("NA");
        assertThat(column.text(4)).isEqualTo(" NA");
        assertThat(column.text(0)).isEmpty();
        assertThat(column.size()).isEqualTo(5);
        assertThat(column.name()).isEqualTo("a");
    }

    @Test
    void decimalCommaIsRefusedWithAClearWord() {
        Table table = read("id,os_months\n1,1\n2,2\n3,3\n4,4\n5,5\n6,\"3,5\"\n");
        assertThatThrownBy(() -> table.column("os_months").number(5))
                .isInstanceOf(BadDataException.class)
                .hasMessage("data.csv: \"3,5\" in row 7, column os_months: decimal comma; write 3.5");
    }

    @Test
    void anUnquotedDecimalCommaMakesARaggedRowThatIsReported() {
        Table table = read("id,time\n1,3,5\n2,7\n3\n");
        assertThat(table.rows()).isEqualTo(1);
        assertThat(table.rowNumber(0)).isEqualTo(3);
        assertThat(table.issues()).extracting(Issue::code).containsExactly(IssueCode.RAGGED_ROW, IssueCode.RAGGED_ROW);
        assertThat(table.issues().get(0))
                .hasToString(
                        "data.csv: row 2: 3 fields, but the header has 2; a comma inside a field (a decimal comma, too)"
                                + " splits it unless it is in quotes");
        assertThat(table.issues().get(1)).hasToString("data.csv: row 4: 1 fields, but the header has 2");
        assertThat(table.source()).isEqualTo(new SourceCount("data.csv", 3, 1));
        assertThat(table.source().refused()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "-1.5,-1.5", "+2,2", ".5,0.5", "5.,5", "1e3,1000", "1E-3,0.001", "' 7 ',7", "-0,-0.0"})
    void numbersAreReadExactly(String text, double value) {
        assertThat(read("x,y\n\"" + text + "\",1\n").column("x").number(0)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "0x1p3", "1d", "1f", "1e", "e5", ".", "-", "1 2", "1_000", "\u0663"})
    void textThatIsNoNumberIsRefused(String text) {
        TextColumn column = read("x,y\n\"" + text + "\",1\n").column("x");
        BadDataException e = catchThrowableOfType(BadDataException.class, () -> column.number(0));
        assertThat(e.issue().code()).isEqualTo(IssueCode.NOT_A_NUMBER);
        assertThat(e.issue().row()).hasValue(2);
        assertThat(e.issue().column()).hasValue("x");
    }

    @Test
    void aNumberBeyondTheRangeOfDoublesAndAMissingOneAreRefused() {
        TextColumn column = read("x,y\n1e999,1\n,1\n").column("x");
        assertThatThrownBy(() -> column.number(0)).hasMessageContaining("too large");
        assertThatThrownBy(() -> column.number(1))
                .hasMessage("data.csv: row 3, column x: missing; a number is required");
    }

    @Test
    void textThatDoesNotLookLikeANumberIsNotRepeated() {
        TextColumn column = read("x,y\nMrs Example,1\n").column("x");
        assertThatThrownBy(() -> column.number(0)).hasMessageNotContaining("Example");
    }

    @Test
    void anUnknownColumnNamesThoseThatAreNear() {
        Table table = read("os_months,os_status,age\n1,1,1\n");
        assertThat(table.hasColumn("age")).isTrue();
        assertThat(table.hasColumn("Age")).isFalse();
        assertThatThrownBy(() -> table.column("os_month"))
                .hasMessage("data.csv: no column os_month; did you mean os_months?");
        assertThatThrownBy(() -> table.column("zzz")).hasMessage("data.csv: no column zzz");
        assertThatThrownBy(() -> table.column("os_stats")).hasMessageContaining("did you mean os_status?");
    }

    @Test
    void duplicateColumnsAreRefused() {
        assertThat(refusal("a,b,a\n1,2,3\n").code()).isEqualTo(IssueCode.DUPLICATE_COLUMN);
        assertThat(refusal("a,,\n1,2,3\n").message()).isEqualTo("two columns have no name");
    }

    @Test
    void anEmptyFileHasNoHeader() {
        assertThat(refusal("").code()).isEqualTo(IssueCode.NO_HEADER);
        assertThat(refusal("\n\n").code()).isEqualTo(IssueCode.NO_HEADER);
        assertThat(read("a,b\n").rows()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b\n1;3,5\n", "a\tb\n1\t2\n", "a|b\n1|2\n"})
    void otherSeparatorsAreRefused(String text) {
        assertThat(refusal(text).code()).isEqualTo(IssueCode.WRONG_SEPARATOR);
    }

    @Test
    void invalidUtf8IsRefusedWithItsRowAndTheOthersAreKept() {
        byte[] bytes = "id,name\n1,M\u00fcller\n2,x\n".getBytes(Charset.forName("windows-1252"));
        Table table = read(bytes);
        assertThat(table.rows()).isEqualTo(1);
        assertThat(table.issues()).hasSize(1);
        assertThat(table.issues().get(0)).hasToString("data.csv: row 2: field 2 is not UTF-8; save the file as UTF-8");
        assertThat(table.issues().get(0).code()).isEqualTo(IssueCode.ENCODING);
    }

    @Test
    void anotherEncodingOfTheWholeFileIsRefused() {
        assertThat(refusal("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16)).code())
                .isEqualTo(IssueCode.ENCODING);
        assertThat(refusal("\u00e4,b\n".getBytes(StandardCharsets.ISO_8859_1)).code())
                .isEqualTo(IssueCode.ENCODING);
    }

    @Test
    void emptyLinesAreSkippedAndCountedAsASpreadsheetShowsThem() {
        Table table = read("a,b\n\n1,2\n\r\n3\n");
        assertThat(table.rows()).isEqualTo(1);
        assertThat(table.rowNumber(0)).isEqualTo(3);
        assertThat(table.issues().get(0).row()).hasValue(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,\"2\n3,4\n", "a,b\n\"1\"x,2\n"})
    void quotesThatDoNotMatchRefuseTheFile(String text) {
        Issue issue = refusal(text);
        assertThat(issue.code()).isEqualTo(IssueCode.MALFORMED_CSV);
        assertThat(issue.row()).isEmpty();
    }

    @Test
    void aFieldBeyondTheLimitIsRefusedWithItsRow() {
        Table table = read("a,b\n" + "x".repeat(70_000) + ",1\nc,2\n");
        assertThat(table.issues()).extracting(Issue::code).containsExactly(IssueCode.FIELD_TOO_LONG);
        assertThat(table.column("a").text(0)).isEqualTo("c");
    }

    @Test
    void formulasStayText() {
        assertThat(read("a,b\n=1+1,@x\n").column("a").text(0)).isEqualTo("=1+1");
    }

    @Test
    void manyRowsAndColumnsGrowTheBuffers() {
        StringBuilder text = new StringBuilder("c0");
        for (int i = 1; i < 50; i++) {
            text.append(",c").append(i);
        }
        for (int r = 0; r < 3000; r++) {
            text.append('\n').append(r);
            for (int i = 1; i < 50; i++) {
                text.append(',').append(r + i);
            }
        }
        Table table = read(text.toString());
        assertThat(table.rows()).isEqualTo(3000);
        assertThat(table.column("c49").number(2999)).isEqualTo(3048);
        assertThat(table).hasToString("data.csv: 3000 rows of " + table.columns());
    }

    @Test
    void aFileIsCalledByItsNameWithoutItsFolder(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("lung.csv"), "a,b\n1,2\n");
        Table table = TableReader.withDefaults().read(file);
        assertThat(table.file()).isEqualTo("lung.csv");
        assertThat(table.column("a").issue(0, IssueCode.IMPOSSIBLE, true, "no"))
                .hasToString("lung.csv: \"1\" in row 2, column a: no");
    }
}
