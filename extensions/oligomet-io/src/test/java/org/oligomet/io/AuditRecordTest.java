package org.oligomet.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.patient.Assessment;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.Timeline;
import org.oligomet.io.AuditRecord.Replay;

class AuditRecordTest {

    private static final ClinicalDate DAY = ClinicalDate.of(2020, 6, 1);

    private static Patient.Builder patient() {
        return Patient.builder()
                .id("MRN-4711")
                .sex(Sex.MALE)
                .born(ClinicalDate.of(1951, 7, 24))
                .addPrimaries(PrimaryTumor.builder()
                        .id("T")
                        .site(PrimarySite.LUNG)
                        .histology(Histology.ADENOCARCINOMA)
                        .diagnosed(ClinicalDate.of(2020, 3, 2))
                        .build())
                .addLesions(MetastaticLesion.builder()
                        .id("L1")
                        .site(Site.of(OrganSite.LIVER))
                        .firstSeen(ClinicalDate.of(2020, 3, 9))
                        .build());
    }

    private static Definition definition(String id) {
        return Definitions.byId(id).orElseThrow();
    }

    private static Snapshot snapshot() {
        return patient().build().asOf(DAY);
    }

    @Test
    void itNamesLibraryRulesInputVerdictAndTree() {
        AuditRecord record = AuditRecord.of(definition("sakai-2016"), snapshot());
        assertThat(record.definitionKey()).isEqualTo("sakai-2016");
        assertThat(record.definitionHash())
                .isEqualTo(DefinitionJson.withDefaults().hash(definition("sakai-2016")));
        assertThat(record.inputHash()).isEqualTo(AuditRecord.hash(snapshot()));
        assertThat(record.asOf()).isEqualTo(DAY);
        assertThat(record.library()).isNotEmpty().doesNotContain("$");
        assertThat(record.json())
                .doesNotContain("\n", "MRN-4711", "1951")
                .contains("\"verdict\":\"UNDETERMINED\"", "\"id\":\"SAK-3\"", "\"answers\":{\"lcnec\":\"not-nsclc\"")
                .contains("\"reference\":\"L1\"", "\"kind\":\"IMAGING\"");
        assertThat(record.toString())
                .startsWith("audit record of sakai-2016, sha256:")
                .doesNotContain("MRN-4711");
    }

    @Test
    void replayGivesTheSameBytesForEveryDefinition() {
        for (Definition definition : Definitions.allVersions()) {
            AuditRecord record = AuditRecord.of(definition, snapshot());
            AuditRecord kept = AuditRecord.parse(record.json());
            assertThat(kept).isEqualTo(record).hasSameHashCodeAs(record);
            assertThat(kept.json()).isEqualTo(record.json());
            Replay replay = kept.replay(definition, patient().build());
            assertThat(replay.isSame()).isTrue();
            assertThat(replay.differences()).isEmpty();
            assertThat(replay.again().hash()).isEqualTo(record.hash());
        }
    }

    @Test
    void whatIsRecordedLaterChangesNothing() {
        Patient later = patient()
                .addAssessments(
                        new Assessment(ClinicalDate.of(2020, 6, 2), AssessmentKind.ALL_SITES_RADICALLY_TREATABLE, true))
                .build();
        AuditRecord record = AuditRecord.of(definition("lievens-2020"), snapshot());
        assertThat(record.replay(definition("lievens-2020"), later).isSame()).isTrue();
    }

    @Test
    void whatDiffersIsNamed() {
        Definition lievens = definition("lievens-2020");
        AuditRecord record = AuditRecord.of(lievens, snapshot());
        Patient judged = patient()
                .addAssessments(new Assessment(DAY, AssessmentKind.ALL_SITES_RADICALLY_TREATABLE, false))
                .build();
        Replay data = record.replay(lievens, judged);
        assertThat(data.isSame()).isFalse();
        assertThat(data.differences())
                .contains("input", "result.verdict", "result.clauses[1].evaluation.verdict")
                .doesNotContain("definition.hash", "library");
        Replay rules =
                record.replay(lievens.with("brain", "not-counted"), patient().build());
        assertThat(rules.differences())
                .contains("definition.hash", "result.answers.brain")
                .doesNotContain("input");
        AuditRecord older = AuditRecord.parse(record.json().replace("\"library\":\"", "\"library\":\"0.0.1-"));
        assertThat(older.replay(lievens, patient().build()).differences()).containsExactly("library");
    }

    @Test
    void daysFromAnAnchorWork() {
        Timeline days = Timeline.daysFrom("diagnosis");
        Patient patient = Patient.builder()
                .id("P")
                .sex(Sex.FEMALE)
                .born(ClinicalDate.betweenDays(days, -22_000, -21_000))
                .build();
        AuditRecord record = AuditRecord.of(definition("sakai-2016"), patient.asOf(ClinicalDate.ofDay(days, -3)));
        assertThat(record.asOf()).isEqualTo(ClinicalDate.ofDay(days, -3));
        assertThat(AuditRecord.parse(record.json())
                        .replay(definition("sakai-2016"), patient)
                        .isSame())
                .isTrue();
    }

    @Test
    void recordsAreLinesOfAFile() {
        AuditRecord one = AuditRecord.of(definition("sakai-2016"), snapshot());
        AuditRecord two = AuditRecord.of(definition("lievens-2020"), snapshot());
        assertThat(AuditRecord.lines(List.of(one, two)).lines().map(AuditRecord::parse))
                .containsExactly(one, two);
    }

    @Test
    void somethingElseIsNoRecord() {
        assertThatExceptionOfType(BadDataException.class)
                .isThrownBy(() -> AuditRecord.parse("{\"format\": \"oligomet-definition/1\"}"))
                .withMessageContaining("no audit record");
        assertThatExceptionOfType(BadDataException.class).isThrownBy(() -> AuditRecord.parse("nothing"));
    }
}
