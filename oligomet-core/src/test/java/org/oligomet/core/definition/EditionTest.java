package org.oligomet.core.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.oligomet.core.criteria.Verdict.MET;
import static org.oligomet.core.criteria.Verdict.NOT_MET;
import static org.oligomet.core.criteria.Verdict.UNDETERMINED;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.time.ClinicalDate;

class EditionTest {

    private static final Optional<ClinicalDate> AMENDED = Optional.of(ClinicalDate.of(2021, 10, 25));

    private static Definition version(Edition edition) {
        return Definition.builder()
                .from(Definitions.byId("lievens-2020").orElseThrow())
                .id("trial")
                .edition(edition)
                .build();
    }

    private static DefinitionsInForce asOf(String date, Edition... editions) {
        return Definitions.asOf(
                ClinicalDate.parse(date),
                List.of(editions).stream().map(EditionTest::version).toList());
    }

    @Test
    void theDayOfADatedAmendmentIsTheFirstOfTheNewRules() {
        Edition before = Edition.firstUntil("v1", AMENDED);
        Edition after = Edition.lastFrom("v2", AMENDED);
        assertThat(before.inForce(ClinicalDate.parse("2021-10-24"))).isEqualTo(MET);
        assertThat(before.inForce(ClinicalDate.parse("2021-10-25"))).isEqualTo(NOT_MET);
        assertThat(after.inForce(ClinicalDate.parse("2021-10-24"))).isEqualTo(NOT_MET);
        assertThat(after.inForce(ClinicalDate.parse("2021-10-25"))).isEqualTo(MET);
        assertThat(asOf("2019", before, after).definitions())
                .extracting(Definition::key)
                .containsExactly("trial@v1");
        assertThat(asOf("2022", before, after).findings()).isEmpty();
    }

    @Test
    void aDateTooVagueToTellGivesBothVersionsAndSaysSo() {
        DefinitionsInForce october =
                asOf("2021-10", Edition.firstUntil("v1", AMENDED), Edition.lastFrom("v2", AMENDED));
        assertThat(october.definitions()).extracting(Definition::key).containsExactly("trial@v1", "trial@v2");
        assertThat(october.findings())
                .extracting(Finding::code)
                .containsExactly("IN_FORCE_UNSURE", "IN_FORCE_UNSURE", "BEGIN_UNDATED");
    }

    @Test
    void anUndatedAmendmentGivesBothVersionsWithAFindingForEach() {
        Edition before = Edition.firstUntil("v1", Optional.empty());
        Edition after = Edition.lastFrom("v2", Optional.empty());
        assertThat(before.inForce(ClinicalDate.parse("2019"))).isEqualTo(UNDETERMINED);
        DefinitionsInForce both = asOf("2019-06-01", before, after);
        assertThat(both.definitions()).hasSize(2);
        assertThat(both.findings())
                .extracting(finding -> finding.message().text())
                .containsExactly(
                        "trial@v1 may or may not have been in force as of 2019-06-01: no source that was read dates the"
                                + " amendment",
                        "trial@v2 may or may not have been in force as of 2019-06-01: no source that was read dates the"
                                + " amendment",
                        "no source that was read says since when these rules were in force, they are listed for every"
                                + " date: trial@v1");
    }

    /** A trial that no source dates is listed for 1990 too, but not in silence. */
    @Test
    void rulesOfUndatedBeginAreToldApart() {
        assertThat(asOf("1990", Edition.only(), Edition.publishedOn(ClinicalDate.ofYear(1980)))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("BEGIN_UNDATED");
        DefinitionsInForce rules = Definitions.asOf(ClinicalDate.parse("2016-06-01"));
        Finding undated = rules.findings().get(rules.findings().size() - 1);
        assertThat(undated.message().text())
                .contains("gomez-2016", "bauml-2019", "halt@v1", "stop-2")
                .doesNotContain("sakai-2016")
                .doesNotContain("ashworth-2014")
                .doesNotContain("halt@v2");
    }

    @Test
    void aConsensusIsNotInForceBeforeItIsPublished() {
        Edition published = Edition.publishedOn(ClinicalDate.ofYear(2020));
        DefinitionsInForce early = asOf("2019-06-01", published);
        assertThat(early.definitions()).isEmpty();
        assertThat(early.findings()).extracting(Finding::code).containsExactly("NOT_YET_IN_FORCE");
        assertThat(asOf("2020-06-01", published).findings())
                .extracting(Finding::code)
                .containsExactly("IN_FORCE_UNSURE");
        assertThat(asOf("2021-01-01", published).findings()).isEmpty();
    }

    @Test
    void aCohortOf2019IsJudgedByTheRulesOf2019() {
        DefinitionsInForce rules = Definitions.asOf(ClinicalDate.parse("2019-06-01"));
        assertThat(rules.definitions()).extracting(Definition::id).contains("sakai-2016", "nrg-lu002");
        assertThat(rules.definitions()).extracting(Definition::id).doesNotContain("lievens-2020");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Edition("v@1", Optional.empty(), Optional.empty(), true, true))
                .withMessageContaining("edition.label");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Edition("v1", Optional.empty(), AMENDED, true, true))
                .withMessageContaining("edition.until");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Edition("v1", AMENDED, Optional.of(ClinicalDate.parse("2020")), true, false))
                .withMessageContaining("edition.until");
    }
}
