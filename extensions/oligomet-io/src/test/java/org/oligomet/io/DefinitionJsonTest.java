package org.oligomet.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.Ambiguity;
import org.oligomet.core.definition.Choice;
import org.oligomet.core.definition.Clause;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;

class DefinitionJsonTest {

    private static final DefinitionJson JSON = DefinitionJson.withDefaults();

    /** What a hospital may write. */
    private static final String OURS = """
            {
              "format": "oligomet-definition/1",
              "id": "ours",
              "version": "1",
              "title": "Our board's rule",
              "citation": {"text": "Minutes of the tumour board, 2026-01-15.", "status": "VERIFIED"},
              "cautions": [{"code": "LOCAL", "text": "for our patients only"}],
              "counting": {"unit": "LESIONS", "scope": "ALL", "primary": "NOT_COUNTED", "regionalNodes": "NOT_COUNTED",
                           "brain": "COUNTS", "treatedLesions": "NOT_COUNTED", "moment": "NOW"},
              "clauses": [
                {"id": "O-1", "text": "Not more than 4.", "role": "CONDITION", "status": "VERIFIED",
                 "criterion": {"type": "metastasis-count", "min": 1, "max": 4}},
                {"id": "O-2", "text": "Adult.", "role": "CONDITION", "status": "VERIFIED",
                 "criterion": {"type": "any-of", "children": [{"type": "age", "years": 18}]}}
              ],
              "ambiguities": [
                {"id": "number", "question": "Four or five?", "published": "four", "choices": [
                  {"id": "four", "text": "four"},
                  {"id": "five", "text": "five", "criteria": {"O-1": {"type": "metastasis-count", "min": 1, "max": 5}}}]}
              ]
            }
            """;

    static Loaded<Definition> read(String text) {
        try {
            return JSON.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "d.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Iterable<Definition> shipped() {
        return Definitions.allVersions();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedDefinitionComesBack(Definition definition) {
        assertThat(read(JSON.write(definition)).orThrow()).containsExactly(definition);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void soDoesItWithEveryOtherAnswer(Definition definition) {
        for (Ambiguity ambiguity : definition.ambiguities()) {
            for (Choice choice : ambiguity.choices()) {
                Definition answered = definition.with(ambiguity.id(), choice.id());
                assertThat(read(JSON.write(answered)).orThrow()).containsExactly(answered);
                assertThat(JSON.hash(answered).equals(JSON.hash(definition)))
                        .isEqualTo(choice.id().equals(ambiguity.chosen()));
            }
        }
    }

    @Test
    void whatAHospitalWritesIsADefinition() {
        Definition ours = read(OURS).orThrow().get(0);
        assertThat(ours.clauses()).extracting(Clause::id).containsExactly("O-1", "O-2");
        assertThat(ours.cautions().get(0)).hasToString("LOCAL: for our patients only");
        assertThat(ours.with("number", "five").clauses().get(0).criterion().parameters())
                .containsEntry("max", "5");
        assertThat(ours.edition().isOnly()).isTrue();
        assertThat(read("[" + OURS + "," + JSON.write(ours) + "]").orThrow()).containsExactly(ours, ours);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"version\": \"1\" | \"version\": \"1\", \"colour\": \"red\" | UNKNOWN_FIELD | colour",
                "\"years\": 18 | \"yeers\": 18 | UNKNOWN_FIELD | clauses[1].criterion.children[0].yeers",
                "\"type\": \"age\" | \"type\": \"aged\" | UNKNOWN_CRITERION | clauses[1].criterion.children[0].type",
                "\"years\": 18 | \"years\": -1 | IMPOSSIBLE | clauses[1].criterion.children[0]",
                "\"years\": 18 | \"years\": 18.5 | NOT_A_WHOLE_NUMBER | clauses[1].criterion.children[0].years",
                "\"years\": 18 | \"years\": \"18\" | WRONG_TYPE | clauses[1].criterion.children[0].years",
                ", \"max\": 4 | , \"max\": 0 | IMPOSSIBLE | clauses[0].criterion",
                ", \"max\": 4 | , \"counting\": \"lifetime\" | UNKNOWN_REFERENCE | clauses[0].criterion.counting",
                "\"brain\": \"COUNTS\" | \"brain\": \"COUNTED\" | UNKNOWN_CODE | counting.brain",
                "\"moment\": \"NOW\" | \"coverage\": {} | MISSING_VALUE | counting.moment",
                "\"NOW\" | \"NOW\", \"coverage\": {\"maxAgeDays\": -1} | IMPOSSIBLE | counting.coverage",
                "{\"O-1\": | {\"O-9\": | UNKNOWN_REFERENCE | ambiguities[0].choices[1].criteria.O-9",
                "\"published\": \"four\" | \"published\": \"six\" | UNKNOWN_REFERENCE | ambiguities[0].published",
                "\"id\": \"five\" | \"id\": \"four\" | DUPLICATE_ID | ambiguities[0].choices[1].id",
                "\"id\": \"O-2\" | \"id\": \"O-1\" | DUPLICATE_ID | clauses[1].id",
                "\"id\": \"ours\" | \"id\": \"ours@v1\" | IMPOSSIBLE | id",
                "\"title\": \"Our board's rule\" | \"title\": \"\" | EMPTY_TEXT | title",
                "definition/1 | definition/2 | UNKNOWN_CODE | format",
                "\"text\": \"for our patients only\" | \"text\": \"a\", \"message\": {} | NOT_APPLICABLE | cautions[0].text",
                "\"Adult.\", \"role\": \"CONDITION\" | \"Adult.\" | MISSING_VALUE | clauses[1].role",
                "\"clauses\": [ | \"clauses\": [7, | WRONG_TYPE | clauses[0]",
            })
    void whatDoesNotFitIsRefusedWithPathAndReason(String good, String bad, IssueCode code, String path) {
        String text = OURS.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));
        assertThat(text).isNotEqualTo(OURS);
        Loaded<Definition> loaded = read(text);
        assertThat(loaded.values()).isEmpty();
        assertThat(loaded.issues()).extracting(Issue::code).contains(code);
        Issue issue = loaded.issues().stream()
                .filter(i -> i.code() == code)
                .findFirst()
                .orElseThrow();
        assertThat(issue.column()).contains(path);
        assertThat(issue.line()).isPresent();
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        String text = OURS.replace("\"age\"", "\"agee\"")
                .replace("\"max\": 4", "\"max\": 0")
                .replace("\"1\"", "1");
        assertThat(read(text).issues())
                .extracting(Issue::toString)
                .containsExactly(
                        "d.json: line 4, version: a number; it must be a text",
                        "d.json: line 12, clauses[0].criterion: metastasis-count: min 1, max 0; it must be 0 <= min <="
                                + " max",
                        "d.json: \"agee\" in line 14, clauses[1].criterion.children[0].type: there is no such criterion;"
                                + " did you mean age?");
    }

    /** Faults in every part, beside one another and within one another; none hides another and none is told twice. */
    @Test
    void noFaultHidesAnother() {
        Loaded<Definition> loaded = read("""
                [{"format": "oligomet-definition/2", "id": "b c", "version": "1", "title": "", "colour": 3, "size": 4,
                  "citation": {"text": "x", "status": "ASSUMED", "isbn": "3"},
                  "date": "2019-13-01",
                  "edition": {"label": "v1", "begin": "2019", "first": true},
                  "cautions": [{"text": "a"}, {"code": "B", "text": 7}],
                  "counting": {"unit": "LESION", "scope": "ALL", "primary": "NOT_COUNTED", "regionalNodes": "NOT_COUNTED",
                               "brain": "COUNTS", "moment": "NOW", "coverage": {"maxAgeDays": -1}},
                  "furtherCountings": {"lifetime": 3},
                  "clauses": [
                    {"id": "B-1", "text": "few", "role": "COND", "status": "ASSUMPTION", "note": 3,
                     "criterion": {"type": "metastasis-count", "maximum": 3, "max": "three", "counting": "now"}},
                    7,
                    {"id": "B-1", "role": "CONDITION", "status": "ASSUMPTION",
                     "criterion": {"type": "any-of", "children": [
                       {"type": "metastasis-cont"}, {"type": "age"}, {"type": "synchronous", "months": -3},
                       {"type": "metastasis-count", "counting": "lifetime", "max": 3},
                       {"type": "imaging", "options": [{"modalities": [], "regions": []}, {"modalities": ["MRX"]}]}]}}],
                  "ambiguities": [
                    {"id": "q", "question": "?", "published": "z", "choices": [
                      {"id": "a", "text": "", "criteria": {"B-1": {"type": "age", "years": -3}}},
                      {"id": "a", "text": "t", "counting": {"unit": 1}}]}]},
                 {"id": "second"}]
                """);
        assertThat(loaded.values()).isEmpty();
        assertThat(loaded.issues().stream().filter(i -> i.row().orElseThrow() == 1))
                .extracting(i -> i.column().orElseThrow())
                .containsExactlyInAnyOrder(
                        "format",
                        "id",
                        "title",
                        "colour",
                        "size",
                        "citation.status",
                        "citation.isbn",
                        "date",
                        "edition.begin",
                        "edition.last",
                        "cautions[0].code",
                        "cautions[1].text",
                        "counting.unit",
                        "counting.treatedLesions",
                        "counting.coverage",
                        "furtherCountings.lifetime",
                        "clauses[0].role",
                        "clauses[0].note",
                        "clauses[0].criterion.maximum",
                        "clauses[0].criterion.max",
                        "clauses[0].criterion.counting",
                        "clauses[1]",
                        "clauses[2].id",
                        "clauses[2].text",
                        "clauses[2].criterion.children[0].type",
                        "clauses[2].criterion.children[1].years",
                        "clauses[2].criterion.children[2]",
                        "clauses[2].criterion.children[4].options[0]",
                        "clauses[2].criterion.children[4].options[1].modalities",
                        "ambiguities[0].published",
                        "ambiguities[0].choices[0].text",
                        "ambiguities[0].choices[0].criteria.B-1",
                        "ambiguities[0].choices[1].id",
                        "ambiguities[0].choices[1].counting.unit");
        assertThat(loaded.issues().stream().filter(i -> i.row().orElseThrow() == 2))
                .extracting(i -> i.column().orElseThrow())
                .containsExactlyInAnyOrder("format", "version", "title", "citation", "counting", "clauses");
    }

    @Test
    void aCriterionOfAUsersOwnHasNoForm() {
        Criterion own = new Criterion() {
            @Override
            public String id() {
                return "own";
            }

            @Override
            public Map<String, String> parameters() {
                return Map.of();
            }

            @Override
            public Verdict verdict(Facts facts) {
                return Verdict.MET;
            }

            @Override
            public Evaluation evaluate(Facts facts) {
                throw new UnsupportedOperationException();
            }
        };
        Definition ours = read(OURS).orThrow().get(0);
        Clause clause =
                Clause.builder().from(ours.clauses().get(0)).criterion(own).build();
        Definition with = Definition.builder().from(ours).addClauses(clause).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.write(with))
                .withMessageContaining("own")
                .withMessageContaining("no form in JSON");
    }

    @Test
    void theHashIsOfTheContentAndNotOfTheLayout() {
        Definition ours = read(OURS).orThrow().get(0);
        assertThat(JSON.hash(read(OURS.replace("\n", " ")).orThrow().get(0))).isEqualTo(JSON.hash(ours));
        assertThat(JSON.hash(ours)).matches("sha256:[0-9a-f]{64}");
        assertThat(JSON.hash(Definition.builder().from(ours).title("Our rule").build()))
                .isNotEqualTo(JSON.hash(ours));
    }

    /** The example of the page is a definition. */
    @Test
    void theExampleOfTheDocumentationIsRead() throws IOException {
        String page = Files.readString(Path.of("..", "..", "docs", "definition-json.md"), StandardCharsets.UTF_8);
        int start = page.indexOf("```json\n") + "```json\n".length();
        assertThat(read(page.substring(start, page.indexOf("```", start))).orThrow())
                .hasSize(1);
    }
}
