package org.oligomet.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oligomet.core.criteria.AgeAtLeast;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.definition.VerificationStatus;
import org.oligomet.core.patient.OrganSite;

class ScoresTest {

    @Test
    void thePageOfScoresSaysWhatTheCodeDoes() throws IOException {
        Path written = Path.of("target", "golden");
        Path kept = Path.of("..", "docs", "scores.md");
        Files.createDirectories(written);
        Files.writeString(written.resolve("scores.md"), Scores.describeAll(), StandardCharsets.UTF_8);
        assertThat(Scores.describeAll())
                .isEqualTo(Files.exists(kept) ? Files.readString(kept, StandardCharsets.UTF_8) : "");
    }

    @Test
    void theScoresOfTheCatalogueWithTheStatusOfEach() {
        assertThat(Scores.all())
                .extracting(Score::id)
                .containsExactly(
                        "ashworth-2014-rpa",
                        "lung-molgpa-2017-adenocarcinoma",
                        "lung-molgpa-2017-non-adenocarcinoma",
                        "lung-gpa-2022-adenocarcinoma",
                        "fong-1999",
                        "chen-jhu-rpa");
        assertThat(Scores.all())
                .extracting(score -> score.items().get(0).status())
                .containsExactly(
                        VerificationStatus.VERIFIED,
                        VerificationStatus.RECALLED_H,
                        VerificationStatus.RECALLED_H,
                        VerificationStatus.RECALLED_M,
                        VerificationStatus.VERIFIED,
                        VerificationStatus.VERIFIED);
        assertThat(Scores.byId("hong-2018")).isEmpty();
    }

    @Test
    void aLaterAnswerKeepsWhatAnEarlierOneSet() {
        Score fong = Scores.byId("fong-1999").orElseThrow();
        Score oneWay = fong.with("scan-window", "90-days").with("n-basis", "pathological");
        Score theOther = fong.with("n-basis", "pathological").with("scan-window", "90-days");
        assertThat(oneWay.items()).isEqualTo(theOther.items());
        assertThat(oneWay.items())
                .isNotEqualTo(fong.with("n-basis", "pathological").items());
        assertThat(fong.with("n-basis", "pathological-else-clinical")).isSameAs(fong);
    }

    @Test
    void anUnknownAnswerIsRefusedAndTheMessageNamesThoseThereAre() {
        Score fong = Scores.byId("fong-1999").orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fong.with("n", "clinical"))
                .withMessageContaining("cea-window");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fong.with("cea-window", "1-days"))
                .withMessageContaining("90-days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fong.with("cea-window", "30-days").with("cea-window", "90-days"))
                .withMessageContaining("already answered");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreCase.lung("2020-03-02", "N0")
                        .metastases(1, OrganSite.BRAIN)
                        .under(fong)
                        .item("albumin"))
                .withMessageContaining("nodes");
    }

    @Test
    void aScoreThatDoesNotFitTogetherIsRefused() {
        ScoreLevel young = ScoreLevel.of("young", "young", Criteria.not(new AgeAtLeast(70)));
        ScoreLevel old = ScoreLevel.of("old", "old", 1, new AgeAtLeast(70));
        ScoreItem.Builder one = Words.item("age", "Age", VerificationStatus.ASSUMPTION);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.addLevels(young).build())
                .withMessageContaining("at least 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.addLevels(old).build())
                .withMessageContaining("all or none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClassRule.TotalBetween(2, 1))
                .withMessageContaining("exceed");
        assertThatIllegalArgumentException().isThrownBy(() -> new Points(2, 1)).withMessageContaining("exceed");
        ScoreClass wrong = ScoreClass.builder()
                .id("low")
                .text("low")
                .status(VerificationStatus.ASSUMPTION)
                .rule(new ClassRule.Combinations(List.of(Map.of("nodes", "N9"))))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Score.builder()
                        .from(Scores.byId("ashworth-2014-rpa").orElseThrow())
                        .addClasses(wrong)
                        .build())
                .withMessageContaining("nodes.N9");
    }
}
