package org.oligomet.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.oligomet.core.criteria.BrainRule;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountUnit;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.DataKind;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.PrimaryRule;
import org.oligomet.core.criteria.RegionalNodeRule;
import org.oligomet.core.criteria.TreatedLesionRule;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.Ambiguity;
import org.oligomet.core.definition.Choice;
import org.oligomet.core.definition.Citation;
import org.oligomet.core.definition.Clause;
import org.oligomet.core.definition.ClauseRole;
import org.oligomet.core.definition.CountingChange;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.VerificationStatus;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.LifeStatus;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.VitalStatus;
import org.oligomet.core.time.ClinicalDate;

/** A few plain records and two made-up definitions whose verdicts can be counted by hand. */
final class SmallCohort {

    private static final LocalDate DAY_0 = LocalDate.of(2020, 1, 1);

    private SmallCohort() {}

    static ClinicalDate day(int day) {
        return ClinicalDate.of(DAY_0.plusDays(day));
    }

    /** A patient with lesions first seen on day 0, perhaps a brain MRI, and a last day. */
    static Patient patient(String id, int lesions, boolean brainSeen, int lastDay, boolean died) {
        Patient.Builder patient = Patient.builder()
                .id(id)
                .sex(lesions % 2 == 0 ? Sex.FEMALE : Sex.MALE)
                .born(ClinicalDate.of(1960, 1, 1))
                .addPrimaries(PrimaryTumor.builder()
                        .id("P1")
                        .site(PrimarySite.LUNG)
                        .histology(Histology.ADENOCARCINOMA)
                        .diagnosed(day(-10))
                        .build())
                .vitalStatus(new VitalStatus(day(lastDay), died ? LifeStatus.DEAD : LifeStatus.ALIVE));
        for (int i = 0; i < lesions; i++) {
            patient.addLesions(MetastaticLesion.builder()
                    .id("L" + i)
                    .site(Site.of(i == 0 ? OrganSite.BRAIN : OrganSite.LIVER))
                    .firstSeen(day(0))
                    .build());
        }
        if (brainSeen) {
            patient.addImaging(Imaging.builder()
                    .date(day(0))
                    .modality(Modality.MRI)
                    .addRegions(BodyRegion.BRAIN)
                    .build());
        }
        return patient.build();
    }

    /**
     * Seven patients. One has no lesion, so no index date. Of the six others deaths fall on days 300, 600, 900 and 1200;
     * two are alive on days 450 and 1500.
     */
    static List<Patient> patients() {
        return List.of(
                patient("A", 1, true, 300, true),
                patient("B", 2, true, 450, false),
                patient("C", 4, true, 600, true),
                patient("D", 2, false, 900, true),
                patient("E", 4, false, 1200, true),
                patient("<F>", 1, false, 1500, false),
                patient("G", 0, true, 100, true));
    }

    /** Many patients who differ only in their ids. */
    static List<Patient> many(int n) {
        List<Patient> patients = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            patients.add(patient("N" + i, 2, false, 100 + i, i % 2 == 0));
        }
        return patients;
    }

    /** Met with at most three lesions and a brain MRI; undetermined without MRI; not met with more lesions. */
    static Definition alpha() {
        return definition("alpha", Criteria.allOf(new AtMostThree(), new BrainSeen()));
    }

    /** Met with a brain MRI, undetermined without. */
    static Definition beta() {
        return definition("beta", new BrainSeen());
    }

    private static Definition definition(String id, Criterion criterion) {
        return Definition.builder()
                .id(id)
                .version("1.0")
                .title("Definition " + id)
                .citation(Citation.builder()
                        .text("Nobody A. Journal of Nowhere 2001.")
                        .doi("10.1000/" + id)
                        .status(VerificationStatus.ASSUMPTION)
                        .build())
                .counting(CountingPolicy.builder()
                        .unit(CountUnit.LESIONS)
                        .scope(CountScope.ALL)
                        .primary(PrimaryRule.NOT_COUNTED)
                        .regionalNodes(RegionalNodeRule.NOT_COUNTED)
                        .brain(BrainRule.COUNTS)
                        .treatedLesions(TreatedLesionRule.COUNTED)
                        .moment(CountingMoment.NOW)
                        .build())
                .addClauses(
                        Clause.builder()
                                .id("ONE")
                                .text("the rule of " + id)
                                .role(ClauseRole.CONDITION)
                                .status(VerificationStatus.VERIFIED)
                                .criterion(criterion)
                                .build(),
                        Clause.builder()
                                .id("TWO")
                                .text("advice")
                                .role(ClauseRole.ADVICE)
                                .status(VerificationStatus.ASSUMPTION)
                                .criterion(new AtMostThree())
                                .note("only advised")
                                .build())
                .addAmbiguities(new Ambiguity(
                        "q",
                        "Which?",
                        "that",
                        "this",
                        List.of(
                                new Choice("this", "this way", CountingChange.none(), Map.of()),
                                new Choice("that", "that way", CountingChange.none(), Map.of()))))
                .build();
    }

    private record AtMostThree() implements Criterion {
        @Override
        public String id() {
            return "at-most-three";
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of();
        }

        @Override
        public Verdict verdict(Facts facts) {
            return Verdict.of(facts.patient().lesions().size() <= 3);
        }

        @Override
        public Evaluation evaluate(Facts facts) {
            int n = facts.patient().lesions().size();
            Evaluation.Builder evaluation =
                    Evaluation.builder().criterion(id()).verdict(verdict(facts)).message(Message.of(n + " lesions"));
            if (n > 3) {
                evaluation.addFindings(new Finding("MANY", Message.of(n + " are many")));
            }
            return evaluation.build();
        }
    }

    private record BrainSeen() implements Criterion {
        @Override
        public String id() {
            return "brain-seen";
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of();
        }

        @Override
        public Verdict verdict(Facts facts) {
            return facts.patient().imaging().isEmpty() ? Verdict.UNDETERMINED : Verdict.MET;
        }

        @Override
        public Evaluation evaluate(Facts facts) {
            Verdict verdict = verdict(facts);
            Evaluation.Builder evaluation =
                    Evaluation.builder().criterion(id()).verdict(verdict).message(Message.of("brain imaging"));
            if (verdict == Verdict.UNDETERMINED) {
                ClinicalDate asOf = facts.snapshot().asOf();
                evaluation.addMissing(
                        DataRequirement.of(DataKind.IMAGING, BodyRegion.BRAIN).between(day(0), asOf));
            }
            return evaluation.build();
        }
    }
}
