package org.oligomet.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.ClauseEvaluation;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.DefinitionEvaluation;
import org.oligomet.report.model.DifferenceSection;
import org.oligomet.report.model.PairDifference;
import org.oligomet.report.model.PatientListing;
import org.oligomet.report.model.ReasonCount;
import org.oligomet.report.model.VerdictPattern;

/** Verdicts of all patients under all definitions, and what keeps each from being met. */
final class DifferenceTally {

    /** More single patients would be too narrow on a phone. */
    private static final int MOST_PATIENTS = 40;

    private static final int MOST_PATTERNS = 24;
    private static final int MOST_PAIRS = 15;
    private static final int MOST_REASONS = 2;

    /** In a report that lists no patients, a fact of fewer than these could point at one. */
    private static final int FEWEST_WITH_A_FACT = 10;

    /** What one definition says of one patient. */
    private record Answer(Verdict verdict, List<String> clauses, List<String> facts) {}

    private record Pair(int first, int second, int firstOnly, int secondOnly, int open) {}

    private final List<Definition> definitions;
    private final List<String> ids = new ArrayList<>();
    private final List<List<Answer>> patients = new ArrayList<>();
    private final Map<Answer, Answer> known = new LinkedHashMap<>();

    DifferenceTally(List<Definition> definitions) {
        this.definitions = definitions;
    }

    /** Counts one patient under all definitions, in their order. */
    void add(String id, List<DefinitionEvaluation> evaluations) {
        ids.add(id);
        patients.add(evaluations.stream().map(this::answer).toList());
    }

    private Answer answer(DefinitionEvaluation evaluation) {
        Set<String> clauses = new HashSet<>();
        Set<String> facts = new HashSet<>();
        if (evaluation.verdict() != Verdict.MET) {
            for (ClauseEvaluation clause : evaluation.conditions(evaluation.verdict())) {
                clauses.add(evaluation.definition().key() + ", "
                        + clause.clause().id() + ": " + clause.clause().text());
                if (evaluation.verdict() == Verdict.NOT_MET) {
                    List<String> deciding = new ArrayList<>();
                    DefinitionTally.deciding(clause.evaluation(), Verdict.NOT_MET, deciding);
                    facts.addAll(deciding);
                }
            }
            evaluation.missing().forEach(requirement -> facts.add("missing: " + DefinitionTally.undated(requirement)));
        }
        Answer answer = new Answer(
                evaluation.verdict(),
                clauses.stream().sorted().toList(),
                facts.stream().sorted().toList());
        // Many patients share an answer; one copy of each keeps a registry small.
        return known.computeIfAbsent(answer, same -> same);
    }

    /** The section; empty with fewer than two definitions or nobody judged. */
    Optional<DifferenceSection> section() {
        if (definitions.size() < 2 || patients.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> order = IntStream.range(0, definitions.size())
                .boxed()
                .sorted(Comparator.comparingLong(d -> -met(d)))
                .toList();
        List<Pair> pairs = pairs(order);
        Map<List<Verdict>, Integer> patterns = patterns(order);
        return Optional.of(DifferenceSection.builder()
                .definitions(order.stream().map(d -> definitions.get(d).key()).toList())
                .patients(patients.size())
                .patterns(patients.size() <= MOST_PATIENTS ? single(order) : commonest(patterns))
                .allPatterns(patterns.size())
                .pairs(pairs.stream().limit(MOST_PAIRS).map(this::difference).toList())
                .differingPairs(pairs.size())
                .build());
    }

    private long met(int definition) {
        return patients.stream()
                .filter(row -> row.get(definition).verdict() == Verdict.MET)
                .count();
    }

    private static List<Verdict> verdicts(List<Answer> row, List<Integer> order) {
        return order.stream().map(d -> row.get(d).verdict()).toList();
    }

    private Map<List<Verdict>, Integer> patterns(List<Integer> order) {
        Map<List<Verdict>, Integer> patterns = new LinkedHashMap<>();
        patients.forEach(row -> patterns.merge(verdicts(row, order), 1, Integer::sum));
        return patterns;
    }

    private List<VerdictPattern> single(List<Integer> order) {
        List<VerdictPattern> columns = new ArrayList<>();
        for (int p = 0; p < patients.size(); p++) {
            columns.add(new VerdictPattern(Optional.of(ids.get(p)), 1, verdicts(patients.get(p), order)));
        }
        columns.sort(Comparator.comparingLong(column -> -of(column, Verdict.MET)));
        return columns;
    }

    private static List<VerdictPattern> commonest(Map<List<Verdict>, Integer> patterns) {
        List<VerdictPattern> columns = new ArrayList<>();
        patterns.forEach((verdicts, n) -> columns.add(new VerdictPattern(Optional.empty(), n, verdicts)));
        columns.sort(Comparator.comparingInt(column -> -column.patients()));
        return columns.stream().limit(MOST_PATTERNS).toList();
    }

    private static long of(VerdictPattern column, Verdict verdict) {
        return column.verdicts().stream().filter(v -> v == verdict).count();
    }

    private List<Pair> pairs(List<Integer> order) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            for (int j = i + 1; j < order.size(); j++) {
                Pair pair = pair(order.get(i), order.get(j));
                if (pair.firstOnly() + pair.secondOnly() + pair.open() > 0) {
                    pairs.add(pair);
                }
            }
        }
        // A trial of another cancer contradicts every definition on everybody: true, and no news.
        List<Long> met =
                IntStream.range(0, definitions.size()).mapToObj(this::met).toList();
        pairs.sort(
                Comparator.<Pair, Boolean>comparing(pair -> met.get(pair.first()) == 0 || met.get(pair.second()) == 0)
                        .thenComparingInt(pair -> -pair.firstOnly() - pair.secondOnly())
                        .thenComparingInt(pair -> -pair.open()));
        return pairs;
    }

    private Pair pair(int first, int second) {
        int firstOnly = 0;
        int secondOnly = 0;
        int open = 0;
        for (List<Answer> row : patients) {
            Verdict one = row.get(first).verdict();
            Verdict other = row.get(second).verdict();
            if (one != other) {
                boolean decided = one.isDecided() && other.isDecided();
                open += decided ? 0 : 1;
                firstOnly += decided && one == Verdict.MET ? 1 : 0;
                secondOnly += decided && other == Verdict.MET ? 1 : 0;
            }
        }
        return new Pair(first, second, firstOnly, secondOnly, open);
    }

    private PairDifference difference(Pair pair) {
        Tally clauses = new Tally();
        Tally facts = new Tally();
        for (List<Answer> row : patients) {
            Answer one = row.get(pair.first());
            Answer other = row.get(pair.second());
            if (one.verdict() != other.verdict()) {
                Set<String> said = new HashSet<>(one.clauses());
                said.addAll(other.clauses());
                said.forEach(clauses::add);
                Set<String> shown = new HashSet<>(one.facts());
                shown.addAll(other.facts());
                shown.forEach(facts::add);
            }
        }
        int fewest = patients.size() > PatientListing.MOST_ROWS ? FEWEST_WITH_A_FACT : 1;
        return new PairDifference(
                definitions.get(pair.first()).key(),
                definitions.get(pair.second()).key(),
                pair.firstOnly(),
                pair.secondOnly(),
                pair.open(),
                clauses.byCount().stream().limit(MOST_REASONS).toList(),
                facts.byCount().stream()
                        .filter((ReasonCount fact) -> fact.count() >= fewest)
                        .limit(MOST_REASONS)
                        .toList());
    }
}
