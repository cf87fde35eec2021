package org.oligomet.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.definition.VerificationStatus;

class PublishedOutcomesTest {

    private static final List<Table.Row> ROWS = Stream.of("outcomes.csv", "score-outcomes.csv")
            .flatMap(resource -> Table.read(resource).stream())
            .toList();

    @Test
    void everyRowIsThereAndEveryFigureOfItIsKept() {
        assertThat(Table.read("outcomes.csv")).hasSize(133);
        assertThat(PublishedOutcomes.all()).hasSameSizeAs(ROWS);
        for (int i = 0; i < ROWS.size(); i++) {
            assertThat(figures(PublishedOutcomes.all().get(i)))
                    .as("row %d", i + 1)
                    .isEqualTo(figures(ROWS.get(i)));
        }
    }

    private static List<String> figures(Table.Row row) {
        return Stream.of(
                        "trial",
                        "arm",
                        "n",
                        "events",
                        "endpoint",
                        "median_months",
                        "ci_low",
                        "ci_high",
                        "hr",
                        "hr_low",
                        "hr_high",
                        "p",
                        "rate_time",
                        "rate",
                        "source",
                        "status")
                .map(row::text)
                .map(PublishedOutcomesTest::plain)
                .toList();
    }

    /** The row written from the value, so that nothing can be lost or moved on the way. */
    private static List<String> figures(PublishedOutcome outcome) {
        Optional<PublishedInterval> interval = outcome.median()
                .flatMap(PublishedFigure::interval)
                .or(() -> outcome.rate().flatMap(PublishedFigure::interval));
        Optional<PublishedInterval> ofRatio = outcome.hazardRatio().flatMap(PublishedFigure::interval);
        List<String> fields = new ArrayList<>();
        fields.add(outcome.trial());
        fields.add(outcome.arm());
        fields.add(outcome.n().isPresent() ? Integer.toString(outcome.n().getAsInt()) : "");
        fields.add(
                outcome.events().isPresent() ? Integer.toString(outcome.events().getAsInt()) : "");
        fields.add(outcome.endpointText());
        fields.add(outcome.median().map(f -> text(f.value())).orElse(""));
        fields.add(interval.map(i -> text(OptionalDouble.of(i.low()))).orElse(""));
        fields.add(interval.map(i -> text(i.high())).orElse(""));
        fields.add(outcome.hazardRatio().map(f -> text(f.value())).orElse(""));
        fields.add(ofRatio.map(i -> text(OptionalDouble.of(i.low()))).orElse(""));
        fields.add(ofRatio.map(i -> text(i.high())).orElse(""));
        fields.add(outcome.p().map(PublishedP::printed).orElse(""));
        fields.add(outcome.rate().map(f -> text(f.atMonths())).orElse(""));
        fields.add(outcome.rate().map(f -> text(f.value())).orElse(""));
        fields.add(outcome.source());
        fields.add(outcome.status().name().replace('_', '-'));
        return fields.stream().map(PublishedOutcomesTest::plain).toList();
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "NR";
    }

    private static String plain(String field) {
        return field.matches("\\d+(\\.\\d+)?")
                ? new BigDecimal(field).stripTrailingZeros().toPlainString()
                : field;
    }

    @Test
    void theLevelOfAnIntervalIsPartOfIt() {
        assertThat(interval("Gomez2016", "LCT", PublishedOutcome::hazardRatio).level())
                .isEqualTo(0.9);
        assertThat(interval("NRG-BR002", "SOC", PublishedOutcome::median).level())
                .isEqualTo(0.7);
        assertThat(interval("STOMP", "MDT", PublishedOutcome::hazardRatio).level())
                .isEqualTo(0.8);
        PublishedInterval northstar = interval("NORTHSTAR", "osimertinib+LCT", PublishedOutcome::hazardRatio);
        assertThat(northstar.level()).isEqualTo(0.95);
        assertThat(northstar.levelDisputed()).isTrue();
        assertThat(northstar).hasToString("95 % (as printed, disputed) interval 0.5 to 0.87");
        assertThat(interval("Gomez2019", "LCT", PublishedOutcome::median)).hasToString("95 % interval 7.4 to 23.1");
    }

    private static PublishedInterval interval(
            String trial, String arm, Function<PublishedOutcome, Optional<PublishedFigure>> figure) {
        return PublishedOutcomes.ofArm(trial, arm).stream()
                .flatMap(outcome -> figure.apply(outcome).stream())
                .flatMap(f -> f.interval().stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void cautionsTravelWithTheFigures() {
        assertThat(PublishedOutcomes.ofTrial("SINDAS"))
                .hasSize(4)
                .allMatch(outcome -> outcome.hasCaution("EXPRESSION_OF_CONCERN"));
        assertThat(PublishedOutcomes.ofTrial("NORTHSTAR"))
                .hasSize(2)
                .allMatch(o -> o.hasCaution("CONFLICTING_SOURCES") && o.hasCaution("LEVEL_DISPUTED"));
        assertThat(PublishedOutcomes.all())
                .allMatch(o -> o.hasCaution("RECALLED") == o.status().name().startsWith("RECALLED"))
                .allMatch(o -> o.toString().contains(o.status().label()));
        assertThat(PublishedOutcomes.ofArm("NRG-LU002", "LCT+MST").get(1))
                .hasToString(
                        "NRG-LU002, LCT+MST, PFS, n = 134; hazard ratio 0.93, 95 % interval 0.66 to 1.31 [recalled,"
                                + " medium confidence; unverified; ASCO2024 abs 8506; CI not verified]; BOUNDS_UNVERIFIED: the"
                                + " limits of the interval were not verified; RECALLED: recalled, not yet re-read in the source:"
                                + " unverified");
    }

    @Test
    void medianNotReachedIsNoNumber() {
        PublishedFigure median = PublishedOutcomes.ofArm("EXTEND prostate intermittent HT", "MDT+HT")
                .get(0)
                .median()
                .orElseThrow();
        assertThat(median.value()).isEmpty();
        assertThat(median).hasToString("median not reached");
    }

    @Test
    void thePValueKeepsItsSideAndItsBound() {
        PublishedOutcome br002 =
                PublishedOutcomes.ofArm("NRG-BR002", "SOC+ablation").get(0);
        assertThat(br002.p()).contains(new PublishedP("0.36 (1-sided)", 0.36, false, true));
        assertThat(PublishedOutcomes.ofArm("SINDAS", "TKI+RT").get(0).p())
                .contains(new PublishedP("<0.001", 0.001, true, false));
    }

    @Test
    void theClockOriginIsKnownOrSaidToBeUnknown() {
        assertThat(PublishedOutcomes.all())
                .allSatisfy(outcome -> assertThat(outcome.clockOriginStatus().isPresent())
                        .as(outcome.toString())
                        .isEqualTo(outcome.clockOrigin() != ClockOrigin.NOT_STATED));
        assertThat(PublishedOutcomes.ofTrial("Bauml2019").get(0).clockOrigin()).isEqualTo(ClockOrigin.LOCAL_THERAPY);
        assertThat(PublishedOutcomes.ofTrial("Sakai2016").get(0).clockOrigin()).isEqualTo(ClockOrigin.NOT_STATED);
        assertThat(PublishedOutcomes.ofArm("Gomez2019", "LCT").get(2).clockOrigin())
                .isEqualTo(ClockOrigin.PROGRESSION);
    }

    @Test
    void definitionsNamedAreThereAndEverySetIsUsed() {
        Set<String> known = new HashSet<>();
        Definitions.all().forEach(definition -> known.add(definition.id()));
        assertThat(PublishedOutcomes.all()).allMatch(outcome -> known.containsAll(outcome.definitions()));
        assertThat(PublishedOutcomes.of("sakai-2016"))
                .singleElement()
                .satisfies(sakai -> assertThat(sakai.doi()).contains("10.1111/1759-7714.12386"));
        assertThat(Table.read("sets.csv"))
                .allMatch(set -> ROWS.stream()
                        .anyMatch(row -> row.text("trial").equals(set.text("trial"))
                                && (set.text("arm").isEmpty() || row.text("arm").equals(set.text("arm")))));
        assertThat(PublishedOutcomes.trials()).doesNotHaveDuplicates().contains("CHESS");
    }

    /** Every set of the tables whose criteria the library encodes says so, and no other does. */
    @Test
    void theTrialsWhoseCriteriaAreEncodedNameTheirDefinition() {
        Map<String, Set<String>> definitions = new TreeMap<>();
        PublishedOutcomes.all().stream()
                .filter(outcome -> !outcome.definitions().isEmpty())
                .forEach(outcome -> definitions.put(outcome.trial(), outcome.definitions()));
        assertThat(definitions)
                .containsExactly(
                        entry("Ashworth2014", Set.of("ashworth-2014")),
                        entry("Bauml2019", Set.of("bauml-2019")),
                        entry("CHESS", Set.of("chess")),
                        entry("CURB", Set.of("curb")),
                        entry("CURB all", Set.of("curb")),
                        entry("DeRuysscher2012", Set.of("de-ruysscher-2012")),
                        entry("EXTEND all", Set.of("extend")),
                        entry("Gomez2016", Set.of("gomez-2016")),
                        entry("Gomez2019", Set.of("gomez-2016")),
                        entry("Iyengar2018", Set.of("iyengar-2018")),
                        entry("NORTHSTAR", Set.of("northstar")),
                        entry("NRG-BR002", Set.of("nrg-br002")),
                        entry("NRG-LU002", Set.of("nrg-lu002")),
                        entry("Petty2018", Set.of("petty-2018")),
                        entry("SABR-COMET", Set.of("sabr-comet")),
                        entry("SABR-COMET-2019", Set.of("sabr-comet")),
                        entry("SABR-COMET-8y", Set.of("sabr-comet")),
                        entry("SINDAS", Set.of("sindas")),
                        entry("STOMP", Set.of("stomp")),
                        entry("Sakai2016", Set.of("sakai-2016")));
        assertThat(PublishedOutcomes.all())
                .as("a subgroup is chosen by more than the criteria")
                .filteredOn(PublishedOutcome::subgroup)
                .allMatch(outcome -> outcome.definitions().isEmpty());
    }

    @Test
    void onlyVerifiedRowsAreAReference() {
        assertThat(PublishedOutcomes.withStatus(VerificationStatus.VERIFIED))
                .isNotEmpty()
                .allMatch(PublishedOutcome::isVerified);
        assertThat(PublishedOutcomes.ofTrial("NORTHSTAR")).noneMatch(PublishedOutcome::isVerified);
    }

    @Test
    void aTableOfAnotherShapeIsRefused() {
        assertThatThrownBy(() -> Table.parse("a,b\n1\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2: 1 fields; it must have 2");
        assertThat(Table.parse("a,b\n\"1, 2\",\n").get(0).text("a")).isEqualTo("1, 2");
        assertThatThrownBy(() -> PublishedEndpoint.parse("other")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void impossibleFiguresAreRefused() {
        assertThatThrownBy(() -> new PublishedInterval(2, OptionalDouble.of(1), 0.95, false))
                .hasMessageContaining("low must not exceed high");
        assertThatThrownBy(() -> new PublishedInterval(2, OptionalDouble.of(3), 95, false))
                .hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> PublishedFigure.median(-1, Optional.empty())).hasMessageContaining("at least 0");
        assertThatThrownBy(() -> new PublishedFigure(
                        FigureKind.RATE_PERCENT, OptionalDouble.of(5), OptionalDouble.empty(), Optional.empty()))
                .hasMessageContaining("is for a time");
        assertThatThrownBy(() -> new PublishedFigure(
                        FigureKind.HAZARD_RATIO, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty()))
                .hasMessageContaining("only a median");
    }
}
