package org.oligomet.core.definition;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oligomet.core.criteria.BrainRule;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountUnit;
import org.oligomet.core.criteria.CountedDisease;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.PrimaryRule;
import org.oligomet.core.criteria.RegionalNodeRule;
import org.oligomet.core.criteria.TimeFrame;
import org.oligomet.core.criteria.TreatedLesionRule;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PathologyResult;

/**
 * The matrix of counting policies (catalogue 6.23), row by row. What the matrix marks as unknown or recalled must be a
 * question that the user can answer otherwise; what it settles must not be.
 */
class CountingMatrixTest {

    @ParameterizedTest
    @CsvSource({
        // definition, scope, regional nodes, brain, when counted, disease, open: nodes, brain, treated lesions
        "sakai-2016, ALL, MUST_BE_N0, COUNTS, DIAGNOSIS_OF_METASTASES, ALL, false, false, true",
        "dingemans-2019, ALL, NOT_COUNTED, COUNTS, DIAGNOSIS_OF_METASTASES, ALL, false, false, true",
        "lievens-2020, ALL, NOT_COUNTED, COUNTS, NOW, ALL, true, true, true",
        "nrg-lu002@v1, EXTRACRANIAL, NOT_COUNTED, TREATED_NOT_COUNTED, AFTER_INDUCTION, ALL, true, false, true",
        "nrg-lu002@v2, EXTRACRANIAL, NOT_COUNTED, TREATED_NOT_COUNTED, AFTER_INDUCTION, ALL, true, false, true",
        "gomez-2016, ALL, ONE_SITE, COUNTS, AFTER_INDUCTION, ALL, false, false, true",
        "iyengar-2018, EXTRACRANIAL, NOT_COUNTED, NOT_COUNTED, AFTER_INDUCTION, ALL, true, false, true",
        "sabr-comet, ALL, NOT_COUNTED, COUNTS, NOW, ALL, true, false, true",
        "sabr-comet-3, ALL, NOT_COUNTED, COUNTS, NOW, ALL, true, true, true",
        "sabr-comet-10, ALL, NOT_COUNTED, COUNTS, NOW, ALL, true, true, true",
        "core, EXTRACRANIAL, ONE_SITE, EXCLUDES, NOW, ALL, true, false, true",
        "saron@v1, ALL, NOT_COUNTED, COUNTS, DIAGNOSIS_OF_METASTASES, ALL, false, false, true",
        "saron@v2, ALL, NOT_COUNTED, COUNTS, DIAGNOSIS_OF_METASTASES, ALL, false, false, true",
        "sindas, EXTRACRANIAL, NOT_COUNTED, EXCLUDES, DIAGNOSIS_OF_METASTASES, ALL, false, false, true",
        "halt@v1, EXTRACRANIAL, NOT_COUNTED, NOT_COUNTED, NOW, PROGRESSIVE, true, false, true",
        "halt@v2, EXTRACRANIAL, NOT_COUNTED, NOT_COUNTED, NOW, PROGRESSIVE, true, false, true",
        "curb, ALL, NOT_COUNTED, COUNTS, NOW, PROGRESSIVE, true, true, true",
        "oligorare, ALL, NOT_COUNTED, COUNTS, NOW, ALL, true, false, true",
        "chess, ALL, NOT_COUNTED, COUNTS, DIAGNOSIS_OF_METASTASES, ALL, false, false, true",
        "de-ruysscher-2012, ALL, NOT_COUNTED, COUNTS, DIAGNOSIS_OF_METASTASES, ALL, false, false, true",
        "nrg-br002@v1, EXTRACRANIAL, NOT_COUNTED, EXCLUDES, NOW, ALL, true, false, true",
        "nrg-br002@v2, EXTRACRANIAL, NOT_COUNTED, EXCLUDES, NOW, ALL, true, false, true"
    })
    void everyRowIsEncoded(
            String key,
            CountScope scope,
            RegionalNodeRule nodes,
            BrainRule brain,
            CountingMoment moment,
            CountedDisease disease,
            boolean nodesOpen,
            boolean brainOpen,
            boolean treatedOpen) {
        Definition definition = Definitions.byId(key).orElseThrow();
        CountingPolicy counting = definition.counting();
        assertThat(counting.unit()).isEqualTo(CountUnit.LESIONS);
        assertThat(counting.primary()).isEqualTo(PrimaryRule.NOT_COUNTED);
        assertThat(counting.scope()).isEqualTo(scope);
        assertThat(counting.regionalNodes()).isEqualTo(nodes);
        assertThat(counting.brain()).isEqualTo(brain);
        assertThat(counting.moment()).isEqualTo(moment);
        assertThat(counting.disease()).isEqualTo(disease);
        assertThat(counting.timeFrame()).isEqualTo(TimeFrame.CURRENT);
        List<String> open = definition.ambiguities().stream().map(Ambiguity::id).toList();
        assertThat(open.contains("regional-nodes")).isEqualTo(nodesOpen);
        assertThat(open.contains("brain")).isEqualTo(brainOpen);
        assertThat(open.contains("treated-lesions")).isEqualTo(treatedOpen);
    }

    @Test
    void furtherCountsAreThoseOfTheMatrix() {
        assertThat(further("iyengar-2018", "with-primary").primary()).isEqualTo(PrimaryRule.COUNTED_UNLESS_CONTROLLED);
        assertThat(List.of(further("sabr-comet-3", "lifetime"), further("core", "lifetime")))
                .extracting(CountingPolicy::timeFrame, CountingPolicy::treatedLesions)
                .containsOnly(tuple(TimeFrame.LIFETIME, TreatedLesionRule.COUNTED));
        assertThat(Definitions.byId("oligorare").orElseThrow().counting().treatedLesions())
                .isEqualTo(TreatedLesionRule.COUNTED_IN_BRAIN);
    }

    private static CountingPolicy further(String id, String name) {
        return requireNonNull(
                Definitions.byId(id).orElseThrow().furtherCountings().get(name));
    }

    /** Another answer about the nodes or the treated ones of CORE leaves its count of the lifetime alone. */
    @Test
    void theLifetimeOfCoreHoldsTheTreatedOnesWhateverTheAnswer() {
        Definition core = Definitions.byId("core").orElseThrow();
        for (Choice choice :
                List.of(choice(core, "treated-lesions", "counted"), choice(core, "regional-nodes", "each"))) {
            assertThat(choice.counting().applyTo(further("core", "lifetime")).treatedLesions())
                    .isEqualTo(TreatedLesionRule.COUNTED);
        }
        assertThat(core.with("regional-nodes", "not-counted").furtherCountings().get("lifetime"))
                .extracting(CountingPolicy::regionalNodes, CountingPolicy::treatedLesions)
                .containsExactly(RegionalNodeRule.NOT_COUNTED, TreatedLesionRule.COUNTED);
    }

    private static Choice choice(Definition definition, String question, String answer) {
        return definition.ambiguities().stream()
                .filter(ambiguity -> ambiguity.id().equals(question))
                .findFirst()
                .orElseThrow()
                .choice(answer);
    }

    /** What our record cannot tell from diffuse disease is marked as our reading. */
    @Test
    void whatIsReadAsDiffuseIsSaidToBeOurs() {
        for (String clause : List.of("dingemans-2019 DIN-11", "chess CHE-7")) {
            String[] names = clause.split(" ", -1);
            assertThat(Definitions.byId(names[0]).orElseThrow().clauses())
                    .filteredOn(one -> one.id().equals(names[1]))
                    .flatExtracting(Clause::details)
                    .extracting(Statement::status)
                    .containsExactly(VerificationStatus.ASSUMPTION);
        }
    }

    /** N2 says that a node is involved; the one that was sampled and found benign is not it. */
    @Test
    void anInvolvedNodeCountsThoughTheOneOnTheListIsBenign() {
        Definition each = Definitions.byId("sabr-comet").orElseThrow().with("regional-nodes", "each");
        Case n2 = Case.blank().primary(Histology.ADENOCARCINOMA, "N2", "2020-03-01");
        Case benign = Case.blank()
                .primary(Histology.ADENOCARCINOMA, "N2", "2020-03-01")
                .biopsied(OrganSite.MEDIASTINAL_NODE, PathologyResult.NOT_MALIGNANT, "2020-03-12");
        assertThat(n2.under(each).clause("SCO-8").verdict()).isEqualTo(Verdict.MET);
        assertThat(benign.under(each).clause("SCO-8").verdict()).isEqualTo(Verdict.MET);
    }
}
