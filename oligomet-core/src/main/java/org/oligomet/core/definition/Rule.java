package org.oligomet.core.definition;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.oligomet.core.criteria.AssessmentGiven;
import org.oligomet.core.criteria.BrainRule;
import org.oligomet.core.criteria.Convention;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountUnit;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.DriverAltered;
import org.oligomet.core.criteria.MetastasisCount;
import org.oligomet.core.criteria.PrimaryRule;
import org.oligomet.core.criteria.RegionalNodeRule;
import org.oligomet.core.criteria.SiteInvolved;
import org.oligomet.core.criteria.TreatedLesionRule;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.ResponseCategory;
import org.oligomet.core.patient.SystemicClass;

/** Words in which definitions are written down. */
final class Rule {

    /** Days back to a performance status where the source gives none: those of NRG-LU002. */
    static final int PERFORMANCE_DAYS = 30;

    static final Set<Gene> EGFR_ALK = EnumSet.of(Gene.EGFR, Gene.ALK);
    static final Set<Gene> EGFR_ALK_ROS1 = EnumSet.of(Gene.EGFR, Gene.ALK, Gene.ROS1);
    static final Set<ResponseCategory> STABLE_OR_PARTIAL =
            EnumSet.of(ResponseCategory.STABLE_DISEASE, ResponseCategory.PARTIAL_RESPONSE);
    static final Set<ResponseCategory> NO_PROGRESSION = EnumSet.of(
            ResponseCategory.STABLE_DISEASE, ResponseCategory.PARTIAL_RESPONSE, ResponseCategory.COMPLETE_RESPONSE);

    /** All drugs but those for bone alone. */
    static final Set<SystemicClass> ANTICANCER = EnumSet.complementOf(EnumSet.of(SystemicClass.BONE_MODIFYING));

    static final String NO_IDS = "The catalogue numbers no clauses of this source; the ids are ours.";

    private Rule() {}

    static Clause.Builder condition(String id, String text, VerificationStatus status, Criterion criterion) {
        return Clause.builder()
                .id(id)
                .text(text)
                .role(ClauseRole.CONDITION)
                .status(status)
                .criterion(criterion);
    }

    static Clause convention(String id, String text, VerificationStatus status, String key) {
        return Clause.builder()
                .id(id)
                .text(text)
                .role(ClauseRole.CONVENTION)
                .status(status)
                .criterion(new Convention(key))
                .build();
    }

    static Statement assumed(String text) {
        return new Statement(text, VerificationStatus.ASSUMPTION);
    }

    /** Metastases one by one, without the primary and regional nodes; the treated ones at diagnosis only. */
    static CountingPolicy.Builder lesions(CountScope scope, CountingMoment moment) {
        return CountingPolicy.builder()
                .unit(CountUnit.LESIONS)
                .scope(scope)
                .primary(PrimaryRule.NOT_COUNTED)
                .regionalNodes(RegionalNodeRule.NOT_COUNTED)
                .brain(scope == CountScope.ALL ? BrainRule.COUNTS : BrainRule.NOT_COUNTED)
                .treatedLesions(
                        moment == CountingMoment.DIAGNOSIS_OF_METASTASES
                                ? TreatedLesionRule.COUNTED
                                : TreatedLesionRule.NOT_COUNTED)
                .moment(moment);
    }

    static Criterion between(CountingPolicy counting, int min, int max) {
        return new MetastasisCount(counting, min, OptionalInt.of(max));
    }

    static Criterion atLeastOne(CountingPolicy counting) {
        return new MetastasisCount(counting, 1, OptionalInt.empty());
    }

    static Criterion judged(AssessmentKind kind) {
        return new AssessmentGiven(kind);
    }

    static Criterion treatable() {
        return judged(AssessmentKind.ALL_SITES_RADICALLY_TREATABLE);
    }

    static Criterion noBrainMetastasis(CountingPolicy counting) {
        return Criteria.not(new SiteInvolved(counting, EnumSet.of(OrganSite.BRAIN)));
    }

    static Criterion wildType(Set<Gene> genes) {
        return Criteria.not(new DriverAltered(genes));
    }

    static Citation citation(String text, String registration) {
        return Citation.builder()
                .text(text)
                .registration(registration)
                .status(VerificationStatus.VERIFIED)
                .build();
    }

    static Citation citation(String text, String doi, String registration) {
        return Citation.builder()
                .text(text)
                .doi(doi)
                .registration(registration)
                .status(VerificationStatus.VERIFIED)
                .build();
    }

    /** What no source that was read settles, whatever the definition. */
    static List<Ambiguity> open(CountingPolicy counting) {
        Ambiguity treated = counting.treatedLesions() == TreatedLesionRule.COUNTED
                ? Vocabulary.treatedLesionsAtDiagnosis()
                : Vocabulary.treatedLesions();
        return List.of(treated, Vocabulary.scanWindow(), Vocabulary.reportedPeriods());
    }
}
