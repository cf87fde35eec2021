package org.oligomet.io.internal.audit;

import java.util.List;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Evidence;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.definition.Ambiguity;
import org.oligomet.core.definition.ClauseEvaluation;
import org.oligomet.core.definition.DefinitionEvaluation;
import org.oligomet.io.internal.definition.MessageCodec;
import org.oligomet.io.internal.json.JsonTree;
import org.oligomet.io.internal.json.JsonValue;

/** Everything that an evaluation says, as a tree: keys and arguments rather than sentences of one language. */
public final class EvaluationEncoder {

    private EvaluationEncoder() {}

    /** The verdict, the clauses with their trees, and what would settle it. */
    public static JsonTree encode(DefinitionEvaluation evaluation) {
        JsonTree answers = new JsonTree();
        for (Ambiguity ambiguity : evaluation.definition().ambiguities()) {
            answers.text(ambiguity.id(), ambiguity.chosen());
        }
        return new JsonTree()
                .code("verdict", evaluation.verdict())
                .value("answers", answers.object())
                .list("findings", findings(evaluation.findings().stream().toList()))
                .list("missing", missing(evaluation.missing().stream().toList()))
                .list(
                        "clauses",
                        evaluation.clauses().stream()
                                .map(EvaluationEncoder::clause)
                                .toList());
    }

    private static JsonValue clause(ClauseEvaluation clause) {
        return new JsonTree()
                .text("id", clause.clause().id())
                .code("role", clause.clause().role())
                .code("status", clause.clause().status())
                .value("evaluation", tree(clause.evaluation()))
                .object();
    }

    private static JsonValue tree(Evaluation evaluation) {
        JsonTree parameters = new JsonTree();
        evaluation.parameters().forEach(parameters::text);
        return new JsonTree()
                .text("criterion", evaluation.criterion())
                .value("parameters", parameters.object())
                .code("verdict", evaluation.verdict())
                .value("message", MessageCodec.write(evaluation.message()))
                .listIfAny("findings", findings(evaluation.findings()))
                .listIfAny(
                        "evidence",
                        evaluation.evidence().stream()
                                .map(EvaluationEncoder::evidence)
                                .toList())
                .listIfAny("missing", missing(evaluation.missing().stream().toList()))
                .listIfAny(
                        "children",
                        evaluation.children().stream()
                                .map(EvaluationEncoder::tree)
                                .toList())
                .object();
    }

    private static List<JsonValue> findings(List<Finding> findings) {
        return findings.stream()
                .<JsonValue>map(finding -> new JsonTree()
                        .text("code", finding.code())
                        .value("message", MessageCodec.write(finding.message()))
                        .object())
                .toList();
    }

    private static JsonValue evidence(Evidence evidence) {
        return new JsonTree()
                .value("fact", MessageCodec.write(evidence.fact()))
                .date("date", evidence.date())
                .text("reference", evidence.reference())
                .object();
    }

    private static List<JsonValue> missing(List<DataRequirement> missing) {
        return missing.stream()
                .<JsonValue>map(need -> new JsonTree()
                        .code("kind", need.kind())
                        .text("subject", need.subject())
                        .date("from", need.from())
                        .date("to", need.to())
                        .object())
                .toList();
    }
}
