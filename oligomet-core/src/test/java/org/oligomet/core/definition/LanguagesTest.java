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
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.time.ClinicalDate;

/** Every sentence in every language, with the same arguments. */
class LanguagesTest {

    private static final Messages ENGLISH = Messages.english();
    private static final Messages GERMAN = Messages.german();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z]+}");
    private static final Pattern TERM = Pattern.compile("@([A-Za-z]+\\.[A-Z0-9_]+)");

    private static Set<String> placeholders(Messages messages, String key) {
        // Without arguments a sentence keeps its placeholders; {parts} is empty without parts.
        return PLACEHOLDER
                .matcher(messages.sentence(key))
                .results()
                .map(match -> match.group())
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
