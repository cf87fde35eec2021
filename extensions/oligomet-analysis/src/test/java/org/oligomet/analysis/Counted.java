package org.oligomet.analysis;

import java.util.List;
import java.util.Map;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.Citation;
import org.oligomet.core.definition.Clause;
import org.oligomet.core.definition.ClauseRole;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.definition.VerificationStatus;
import org.oligomet.core.patient.LifeStatus;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.VitalStatus;
import org.oligomet.core.time.ClinicalDate;

/** A definition that counts listed lesions, and patients with so many of them. */
final class Counted {

    static final ClinicalDate DAY = ClinicalDate.of(2020, 3, 2);

    private Counted() {}

    /** At most so many listed lesions; open, if asked for, where the sex is not known. */
    record AtMost(int most, boolean asksForSex) implements Criterion {

        @Override
        public String id() {
            return "at-most";
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of();
        }

        @Override
        public Verdict verdict(Facts facts) {
            return asksForSex && facts.patient().sex() == Sex.UNKNOWN
                    ? Verdict.UNDETERMINED
                    : Verdict.of(facts.patient().lesions().size() <= most);
        }

        @Override
        public Evaluation evaluate(Facts facts) {
            return Evaluation.builder()
                    .criterion(id())
                    .parameters(parameters())
                    .verdict(verdict(facts))
                    .message(Message.of("at-most"))
                    .build();
        }
    }

    static Definition atMost(int most, boolean asksForSex) {
        return Definition.builder()
                .id("at-most-" + most)
                .version("1.0.0")
                .title("at most " + most)
                .citation(Citation.builder()
                        .text("test")
                        .status(VerificationStatus.ASSUMPTION)
                        .build())
                .counting(Definitions.byId("lievens-2020").orElseThrow().counting())
                .addClauses(Clause.builder()
                        .id("C")
                        .text("at most " + most)
                        .role(ClauseRole.CONDITION)
                        .status(VerificationStatus.ASSUMPTION)
                        .criterion(new AtMost(most, asksForSex))
                        .build())
                .build();
    }

    static List<MetastaticLesion> lesions(String prefix, int number) {
        List<MetastaticLesion> lesions = new java.util.ArrayList<>();
        for (int i = 0; i < number; i++) {
            lesions.add(MetastaticLesion.builder()
                    .id(prefix + i)
                    .site(Site.of(OrganSite.BONE))
                    .firstSeen(DAY)
                    .build());
        }
        return lesions;
    }

    static Patient patient(String id, Sex sex, int lesions, int diesAfterDays) {
        return Patient.builder()
                .id(id)
                .sex(sex)
                .lesions(lesions("L", lesions))
                .vitalStatus(new VitalStatus(DAY.plusDays(diesAfterDays), LifeStatus.DEAD))
                .build();
    }
}
