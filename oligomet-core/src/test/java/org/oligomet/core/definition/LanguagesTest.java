package org.oligomet.core.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.oligomet.core.patient.OrganSite.BONE;
import static org.oligomet.core.patient.OrganSite.BRAIN;
import static org.oligomet.core.patient.OrganSite.LIVER;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.Messages;
import org.oligomet.core.criteria.PrimaryControlled;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.time.ClinicalDate;

/** Every sentence in every language, with the same arguments. */
class LanguagesTest {

    private static final Messages ENGLISH = Messages.english();
    private static final Messages GERMAN = Messages.german();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)(\\?[^{}]*)?}");
    private static final Pattern TERM = Pattern.compile("@([A-Za-z]+\\.[A-Z0-9_]+)");

    private static Set<String> placeholders(Messages messages, String key) {
        // Without arguments a sentence keeps its placeholders; {parts} is empty without parts.
        return PLACEHOLDER
                .matcher(messages.sentence(key))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noSentenceIsMissingInGermanAndTheArgumentsAgree() {
        assertThat(ENGLISH.keys()).hasSizeGreaterThan(400);
        assertThat(GERMAN.keys())
                .as("keys of messages_de.properties; each key of messages_en.properties must be there")
                .containsAll(ENGLISH.keys());
        for (String key : ENGLISH.keys()) {
            assertThat(placeholders(GERMAN, key)).as(key).isEqualTo(placeholders(ENGLISH, key));
            assertThat(GERMAN.sentence(key)).as(key).isNotBlank();
        }
    }

    /** With 1 for every argument nothing may be in the plural, and with 2 nothing in the singular. */
    @Test
    void numbersAgreeWithWhatTheyCount() {
        Pattern english = Pattern.compile(
                "\\b1 (?!was|is|has|asks|gives|replaces|holds|leads|asks)[a-z]+s\\b(?<!metastasis)|\\b1 (hold|lead)\\b"
                        + "|\\b(last|within|all) 1 [a-z]+s|\\b2 (month|day|cycle|set|change|metastasis|holds|leads)\\b");
        Pattern german =
                Pattern.compile("\\b1 (Monate|Monaten|Tage|Tagen|Zyklen|Sätze|Änderungen|Metastasen|Jahre|treffen)"
                        + "\\b|\\b1-fache|\\b2 (Monat|Tag|Zyklus|Satz|Änderung|Metastase|Jahr|trifft)\\b");
        for (String key : ENGLISH.keys()) {
            for (String number : List.of("1", "2")) {
                assertThat(ENGLISH.format(filled(key, number))).as(key).doesNotContainPattern(english);
                assertThat(GERMAN.format(filled(key, number))).as(key).doesNotContainPattern(german);
            }
        }
    }

    private static Message filled(String key, String number) {
        Object[] arguments = placeholders(ENGLISH, key).stream()
                .flatMap(name -> Stream.of(name, number))
                .toArray();
        return Message.of(key, arguments);
    }

    @Test
    void aPlaceholderMaySayOneOrMore() {
        Message one = Message.of("whatif.some", "definition", "d", "target", Verdict.MET, "n", 1, "limit", 4);
        assertThat(ENGLISH.format(one)).isEqualTo("d: 1 set of up to 4 changes leads to met");
        assertThat(GERMAN.format(one)).isEqualTo("d: 1 Satz von bis zu 4 Änderungen führt zu: erfüllt");
        Message more = Message.of("whatif.some", "definition", "d", "target", Verdict.MET, "n", 6, "limit", 4);
        assertThat(ENGLISH.format(more)).isEqualTo("d: 6 sets of up to 4 changes lead to met");
        assertThat(GERMAN.format(more)).isEqualTo("d: 6 Sätze von bis zu 4 Änderungen führen zu: erfüllt");
        assertThat(ENGLISH.format(Message.of("whatif.times", "bound", 1))).isEqualTo("the upper limit of normal");
        assertThat(ENGLISH.format(Message.of("whatif.times", "bound", 1.5)))
                .isEqualTo("1.5 times the upper limit of normal");
        assertThat(ENGLISH.format(
                        Message.of("induction-therapy.MET", "cycles", "≥ 0", "required", 3, "responses", "x")))
                .isEqualTo("induction: ≥ 0 cycles (required 3), with x, no progression");
    }

    @Test
    void aPeriodOfNothingIsNotSaid() {
        assertThat(periods(ENGLISH))
                .containsExactly(
                        "primary controlled",
                        "primary controlled for at least 1 month",
                        "primary controlled for at least 90 days",
                        "primary controlled for at least 3 months and 1 day");
        assertThat(periods(GERMAN))
                .containsExactly(
                        "Primärtumor kontrolliert",
                        "Primärtumor seit mindestens 1 Monat kontrolliert",
                        "Primärtumor seit mindestens 90 Tagen kontrolliert",
                        "Primärtumor seit mindestens 3 Monaten und 1 Tag kontrolliert");
    }

    private static List<String> periods(Messages messages) {
        return Stream.of(
                        new PrimaryControlled(0, 0),
                        new PrimaryControlled(1, 0),
                        new PrimaryControlled(0, 90),
                        new PrimaryControlled(3, 1))
                .map(rule -> messages.format(rule.sentence("primary-controlled.MET")))
                .toList();
    }

    /** What German has beyond English are terms that English says by their names, so they must be constants. */
    @Test
    void germanKnowsNoSentenceThatEnglishLacks() {
        Set<String> beyond = new TreeSet<>(GERMAN.keys());
        beyond.removeAll(ENGLISH.keys());
        assertThat(beyond).allMatch(key -> key.matches("[A-Z][A-Za-z]+\\.[A-Z0-9_]+"));
    }

    /** English says a constant by its name; German needs a word for each that a sentence can hold. */
    @Test
    void everyTermOfEveryReasonHasAGermanWord() {
        Set<String> unknown = new TreeSet<>();
        for (int seed = 0; seed < 40; seed++) {
            Patient patient = RandomCases.patient(seed, seed % 2 == 0);
            for (Definition definition : Definitions.allVersions()) {
                DefinitionEvaluation evaluation =
                        definition.evaluate(patient.asOf(ClinicalDate.ofDay(RandomCases.DAYS, 60 + 4 * seed)));
                evaluation.clauses().forEach(clause -> collect(clause.evaluation(), unknown));
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static void collect(Evaluation evaluation, Set<String> unknown) {
        Stream.of(
                        Stream.of(evaluation.message()),
                        evaluation.evidence().stream().map(fact -> fact.fact()),
                        evaluation.findings().stream().map(finding -> finding.message()),
                        evaluation.missing().stream().map(DataRequirement::message))
                .flatMap(messages -> messages)
                .forEach(message -> collect(message, unknown));
        evaluation.children().forEach(child -> collect(child, unknown));
    }

    private static void collect(Message message, Set<String> unknown) {
        if (!GERMAN.keys().contains(message.key())) {
            unknown.add(message.key());
        }
        for (String argument : message.arguments().values()) {
            Matcher term = TERM.matcher(argument);
            while (term.find()) {
                if (!GERMAN.keys().contains(term.group(1))) {
                    unknown.add(term.group(1));
                }
            }
        }
        message.parts().forEach(part -> collect(part, unknown));
    }

    @Test
    void aReasonReadsInBothLanguages() {
        DefinitionEvaluation evaluation =
                Case.staged().metastases(5, BRAIN).metastases(1, LIVER).under("dingemans-2019");
        assertThat(evaluation.explain()).isEqualTo(evaluation.explain(ENGLISH));
        String german = evaluation.explain(GERMAN);
        assertThat(german)
                .startsWith("EORTC Lung Cancer Group 2019 (Dingemans) (dingemans-2019 1.0.0), Stand ")
                .contains("[nicht erfüllt] Metastasen (alle), bei Diagnose der Metastasen: 6; verlangt ≤ 5\n")
                .contains("- Metastase, Gehirn, zuerst gesehen")
                .contains("[offen] nicht beurteilt: alle Herde können radikal behandelt werden")
                .contains("{erinnert, hohe Sicherheit; ungeprüft}")
                .contains("Quelle: Dingemans");
        assertThat(german.lines().count())
                .isEqualTo(evaluation.explain().lines().count());
    }

    @Test
    void whatIsMissingReads() {
        List<String> missing = Case.nsclc().metastases(2, BONE).treatable().under("dingemans-2019").missing().stream()
                .map(need -> GERMAN.format(need.message()))
                .toList();
        assertThat(missing)
                .contains("FDG-PET/CT von Thorax und Oberbauch zwischen 2020-01-24 und 2020-04-01")
                .allMatch(text -> !text.contains("@"));
    }

    @Test
    void theCallerChoosesTheLanguage() {
        assertThat(Messages.of(Locale.GERMANY)).isSameAs(GERMAN);
        assertThat(Messages.of(Locale.UK)).isSameAs(ENGLISH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Messages.of(Locale.JAPANESE))
                .withMessage("messages: no language “ja”; there are [de, en]");
        assertThat(GERMAN.format(Message.of("Verdict." + Verdict.UNDETERMINED.name())))
                .isEqualTo("offen");
    }
}
