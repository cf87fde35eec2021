package org.oligomet.core.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oligomet.core.criteria.AgeAtLeast;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.NodeBasis;
import org.oligomet.core.criteria.NodeNegative;
import org.oligomet.core.criteria.PrimaryControlled;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.Citation;
import org.oligomet.core.definition.Clause;
import org.oligomet.core.definition.ClauseRole;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.definition.VerificationStatus;
import org.oligomet.core.patient.Assessment;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.LesionPathology;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PathologyResult;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PerformanceScale;
import org.oligomet.core.patient.PerformanceStatus;
import org.oligomet.core.patient.PrimaryControl;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.patient.Staging;
import org.oligomet.core.patient.StagingBasis;
import org.oligomet.core.time.ClinicalDate;

/** Near misses worked by hand. */
class NearMissTest {

    private static final ClinicalDate DAY = ClinicalDate.of(2024, 3, 11);
    private static final NearMissSearch SEARCH = NearMissSearch.withDefaults();

    private static Patient.Builder patient(int lesions) {
        Patient.Builder patient = Patient.builder()
                .id("P")
                .sex(Sex.FEMALE)
                .addPrimaries(primary().build())
                .addImaging(scan(Modality.FDG_PET_CT, EnumSet.complementOf(EnumSet.of(BodyRegion.BRAIN))))
                .addAssessments(new Assessment(DAY, AssessmentKind.ALL_SITES_RADICALLY_TREATABLE, true));
        for (int i = 1; i <= lesions; i++) {
            patient.addLesions(lesion(i).build());
        }
        return patient;
    }

    private static PrimaryTumor.Builder primary() {
        return PrimaryTumor.builder()
                .id("T")
                .site(PrimarySite.LUNG)
                .histology(Histology.ADENOCARCINOMA)
                .diagnosed(DAY);
    }

    private static MetastaticLesion.Builder lesion(int i) {
        return MetastaticLesion.builder()
                .id("L" + i)
                .site(Site.of(OrganSite.BONE))
                .firstSeen(DAY);
    }

    private static Imaging scan(Modality modality, Set<BodyRegion> regions) {
        return Imaging.builder().date(DAY).modality(modality).regions(regions).build();
    }

    private static Definition lievens() {
        return Definitions.byId("lievens-2020").orElseThrow();
    }

    private static Definition asking(Criterion... rules) {
        Definition.Builder definition = Definition.builder()
                .id("own")
                .version("1.0.0")
                .title("own")
                .citation(Citation.builder()
                        .text("own")
                        .status(VerificationStatus.ASSUMPTION)
                        .build())
                .counting(lievens().counting());
        for (int i = 0; i < rules.length; i++) {
            definition.addClauses(Clause.builder()
                    .id("C" + i)
                    .text("a rule")
                    .role(ClauseRole.CONDITION)
                    .status(VerificationStatus.ASSUMPTION)
                    .criterion(rules[i])
                    .build());
        }
        return definition.build();
    }

    @Test
    void eligibleIfBrainMriIsDoneAndOneOfSixLesionsIsBenign() {
        NearMiss miss = SEARCH.search(lievens(), patient(6).build().asOf(DAY));
        assertThat(miss.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(miss.target()).isEqualTo(Verdict.MET);
        assertThat(miss.corrections()).hasSize(6).allSatisfy(correction -> {
            assertThat(correction.kind()).isEqualTo(ChangeKind.OBTAINABLE);
            assertThat(correction.changes())
                    .extracting(Change::toString)
                    .containsExactlyInAnyOrder(
                            "brain MRI (or contrast CT): not on record \u2192 done, nothing more found (OBTAINABLE)",
                            "metastasis, bone, first seen 2024-03-11: taken as malignant, not proven \u2192 not malignant"
                                    + " (OBTAINABLE)");
        });
        assertThat(miss.corrections())
                .extracting(
                        correction -> correction.changes().get(1).reference().orElse(""))
                .containsExactlyInAnyOrder("L1", "L2", "L3", "L4", "L5", "L6");
        assertThat(miss.message().text())
                .isEqualTo("lievens-2020: 6 sets of up to 4 changes lead to met; the search stopped at 4, larger sets"
                        + " might too");
    }

    @Test
    void nodesThatTheRecordLeavesOpenAreNotSaidToBeWhatIsAskedFor() {
        PrimaryTumor staged = primary()
                .addStagings(Staging.builder()
                        .date(DAY)
                        .basis(StagingBasis.CLINICAL)
                        .edition(8)
                        .n("N0")
                        .build())
                .build();
        Definition nodes = asking(new NodeNegative(lievens().counting(), NodeBasis.PATHOLOGICAL));
        NearMiss miss = SEARCH.search(
                nodes,
                Patient.builder()
                        .from(patient(1).build())
                        .primaries(List.of(staged))
                        .build()
                        .asOf(DAY));
        assertThat(miss.corrections())
                .extracting(Correction::toString)
                .containsExactly("N category (pathological): not known \u2192 N0 (OBTAINABLE)");
    }

    @Test
    void anotherPrimaryIsOneForWhichTheLesionsAreMetastases() {
        NearMiss miss = SEARCH.search(
                Definitions.byId("oligorare").orElseThrow(),
                patient(1)
                        .primaries(List.of(primary()
                                .addControl(new PrimaryControl(DAY, true, Optional.of(ClinicalDate.of(2023, 5, 30))))
                                .build()))
                        .addImaging(scan(Modality.MRI, EnumSet.of(BodyRegion.BRAIN)))
                        .addPerformanceStatuses(new PerformanceStatus(DAY, PerformanceScale.ECOG, 1))
                        .addAssessments(new Assessment(DAY, AssessmentKind.LIFE_EXPECTANCY_OVER_6_MONTHS, true))
                        .build()
                        .asOf(DAY));
        assertThat(miss.corrections())
                .extracting(Correction::toString)
                .containsExactly("organ of the primary: lung, adenocarcinoma \u2192 otherwise (FIXED)");
    }

    @Test
    void anInductionOfAnyLengthIsNotSaidToHaveNoCycles() {
        NearMiss miss = SEARCH.search(
                Definitions.byId("gomez-2016").orElseThrow(),
                patient(1)
                        .addImaging(scan(Modality.MRI, EnumSet.of(BodyRegion.BRAIN)))
                        .addPerformanceStatuses(new PerformanceStatus(DAY, PerformanceScale.ECOG, 1))
                        .build()
                        .asOf(DAY));
        assertThat(miss.corrections())
                .extracting(Correction::toString)
                .noneMatch(text -> text.contains(" 0 cycles"))
                .anyMatch(text -> text.contains("\u2192 ended after 4 cycles or more, with one of: "))
                .anyMatch(text -> text.contains("\u2192 ended, with one of: "));
    }

    @Test
    void aProvenLesionIsFixed() {
        MetastaticLesion proven = lesion(6)
                .addPathology(new LesionPathology(DAY, PathologyResult.MALIGNANT))
                .build();
        Snapshot snapshot = patient(5).addLesions(proven).build().asOf(DAY);
        List<Correction> corrections = SEARCH.search(lievens(), snapshot).corrections();
        assertThat(corrections).hasSize(6);
        assertThat(corrections.subList(0, 5)).allMatch(c -> c.kind() == ChangeKind.OBTAINABLE);
        assertThat(corrections.get(5).kind()).isEqualTo(ChangeKind.FIXED);
        assertThat(corrections.get(5).changes()).anyMatch(c -> c.reference().equals(java.util.Optional.of("L6")));
    }

    @Test
    void theSearchSaysThatItStoppedAtFour() {
        NearMiss far = SEARCH.search(lievens(), patient(9).build().asOf(DAY));
        assertThat(far.corrections()).isEmpty();
        assertThat(far.isStoppedAtLimit()).isTrue();
        assertThat(far.message().text())
                .isEqualTo("lievens-2020: no set of up to 4 changes leads to met; the search stopped there");
        NearMiss near = SEARCH.search(lievens(), patient(8).build().asOf(DAY));
        // Three of eight lesions and the brain: 8 choose 3.
        assertThat(near.corrections()).hasSize(56).allMatch(c -> c.changes().size() == 4);
    }

    @Test
    void aMetVerdictIsLostByFurtherMetastases() {
        Snapshot met = patient(4)
                .addImaging(scan(Modality.MRI, EnumSet.of(BodyRegion.BRAIN)))
                .build()
                .asOf(DAY);
        NearMiss miss = SEARCH.search(lievens(), met);
        assertThat(miss.verdict()).isEqualTo(Verdict.MET);
        assertThat(miss.target()).isEqualTo(Verdict.NOT_MET);
        assertThat(miss.corrections())
                .extracting(Correction::toString)
                .contains(
                        "number of metastases, the further ones in: bone: 4 \u2192 6 (FIXED)",
                        "judged: all sites can be treated radically: yes \u2192 no (FIXED)");
    }

    @Test
    void aBirthdayIsWaitedFor() {
        Definition adult = asking(new AgeAtLeast(18));
        Snapshot young = patient(1).born(ClinicalDate.of(2006, 5, 2)).build().asOf(DAY);
        List<Correction> corrections = SEARCH.search(adult, young).corrections();
        assertThat(corrections.get(0).toString())
                .isEqualTo("date of judgement: 2024-03-11 \u2192 2024-05-02 (WAITING)");
        assertThat(corrections.get(0).applyTo(young).asOf()).isEqualTo(ClinicalDate.of(2024, 5, 2));
        assertThat(corrections.get(1).kind()).isEqualTo(ChangeKind.FIXED);
    }

    @Test
    void whatWaitingSpoilsIsDoneAgain() {
        PrimaryTumor treated = primary()
                .addControl(new PrimaryControl(DAY, true, java.util.Optional.of(DAY)))
                .build();
        Patient patient = Patient.builder()
                .from(patient(2)
                        .addImaging(scan(Modality.MRI, EnumSet.of(BodyRegion.BRAIN)))
                        .build())
                .primaries(List.of(treated))
                .build();
        Criterion count = lievens().clauses().get(0).criterion();
        List<Correction> corrections = SEARCH.search(asking(new PrimaryControlled(3, 0), count), patient.asOf(DAY))
                .corrections();
        // In three months the scans are older than 45 days: both are done again, or the control was longer than
        // recorded.
        assertThat(corrections).hasSize(2);
        assertThat(corrections.get(0).kind()).isEqualTo(ChangeKind.WAITING);
        assertThat(corrections.get(0).changes())
                .extracting(change -> change.fact().key())
                .containsExactly("whatif.imaging", "whatif.imaging", "whatif.date");
        assertThat(corrections.get(1).kind()).isEqualTo(ChangeKind.FIXED);
    }

    @Test
    void limitsAreBounded() {
        assertThatThrownBy(() -> SEARCH.withLimit(5)).hasMessageContaining("limit 5 changes; it must be 1 to 4");
        assertThat(SEARCH.withLimit(1)
                        .search(lievens(), patient(6).build().asOf(DAY))
                        .isStoppedAtLimit())
                .isTrue();
    }

    @Test
    void aRuleThatTheLibraryDoesNotKnowSuggestsNothing() {
        NearMiss miss = SEARCH.search(asking(new Own()), patient(1).build().asOf(DAY));
        assertThat(miss.corrections()).isEmpty();
        assertThat(miss.isStoppedAtLimit()).isFalse();
        assertThat(miss.message().text()).isEqualTo("own: no changes that are known lead to met");
    }

    /** Never met. */
    private record Own() implements Criterion {
        @Override
        public String id() {
            return "own";
        }

        @Override
        public java.util.Map<String, String> parameters() {
            return java.util.Map.of();
        }

        @Override
        public Verdict verdict(org.oligomet.core.criteria.Facts facts) {
            return Verdict.NOT_MET;
        }

        @Override
        public org.oligomet.core.criteria.Evaluation evaluate(org.oligomet.core.criteria.Facts facts) {
            throw new UnsupportedOperationException();
        }
    }
}
