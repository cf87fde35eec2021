package org.oligomet.stats.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oligomet.stats.Convergence;
import org.oligomet.stats.Convergence.Kind;
import org.oligomet.stats.Convergence.Problem;
import org.oligomet.stats.internal.math.Gram;
import org.oligomet.stats.internal.math.LdlFactor;
import org.oligomet.stats.internal.text.Show;

/** Which terms a solution determines, and for the others why not. */
final class Diagnosis {

    /** Digits of the standard errors below which the reader is told. */
    private static final double FEW_DIGITS = 8;

    /** Part of a unit change of a scaled covariate below which it has no part in a dependence. */
    private static final double NO_PART = 1e-6;

    private final Terms terms;
    private final Solution solution;
    private final List<Optional<Problem>> byTerm = new ArrayList<>();
    private final List<Problem> general = new ArrayList<>();
    private final List<Problem> cautions = new ArrayList<>();
    private final boolean reached;

    private Diagnosis(Terms terms, Solution solution) {
        this.terms = terms;
        this.solution = solution;
        boolean events = solution.first().likelihood.events() > 0;
        boolean estimable = solution.first().startFactor.rank() > 0;
        this.reached = !estimable || solution.last().converged;
        for (int j = 0; j < terms.size(); j++) {
            byTerm.add(events ? aliased(j) : Optional.empty());
        }
        if (!events) {
            general.add(new Problem(Kind.NO_EVENTS, "", "there is no event, so no coefficient is estimable"));
        } else if (solution.monotone()) {
            monotone();
        }
        if (!reached) {
            general.add(new Problem(
                    Kind.NOT_REACHED,
                    "",
                    "the maximum was not reached in " + solution.iterations()
                            + " iterations, and "
                            + (solution.exact()
                                    ? "there is no direction in which the likelihood rises for ever"
                                    : "a screen in floating point found no direction in which the likelihood rises for"
                                            + " ever")));
        }
        if (events && reached && !solution.monotone()) {
            nearlyCollinear();
        }
    }

    /**
     * The information is a difference whose first term is known to a rounding; what that is of the part which is a
     * term's own, one over the diagonal of the inverse, is the relative error of its variance.
     */
    private void nearlyCollinear() {
        double[] inverse = solution.last().factor.inverse();
        List<String> names = new ArrayList<>();
        double worst = FEW_DIGITS;
        for (int j = 0; j < terms.size(); j++) {
            double rounding = Math.ulp(1.0) / 2 * solution.last().at.uncentred()[j] * inverse[Gram.index(j, j)];
            if (rounding > 0 && -Math.log10(rounding) < FEW_DIGITS) {
                names.add(terms.get(j).name());
                worst = Math.min(worst, -Math.log10(rounding));
            }
        }
        for (String name : names) {
            cautions.add(new Problem(
                    Kind.NEARLY_COLLINEAR,
                    name,
                    name + " is nearly a combination of other terms: of its standard error about "
                            + Show.count((int) Math.max(0, Math.floor(worst)), "digit")
                            + " can be relied on"));
        }
    }

    static Diagnosis of(Terms terms, Solution solution) {
        return new Diagnosis(terms, solution);
    }

    /** Whether a term that the model as posed could tell apart has no estimate. */
    boolean anyLost() {
        if (!usable()) {
            return true;
        }
        for (int j = 0; j < terms.size(); j++) {
            if (solution.first().startFactor.kept(j) && byTerm.get(j).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Without a step the likelihood was only to be evaluated: then the coefficients are those that were given. */
    boolean usable() {
        return reached || solution.iterations() == 0;
    }

    Optional<String> reason(int j) {
        if (byTerm.get(j).isPresent()) {
            return byTerm.get(j).map(Problem::message);
        }
        if (solution.first().likelihood.events() == 0 || !usable()) {
            return Optional.of(general.get(0).message());
        }
        return Optional.empty();
    }

    Convergence convergence() {
        List<Problem> problems = new ArrayList<>(general);
        byTerm.forEach(problem -> problem.ifPresent(problems::add));
        problems.addAll(cautions);
        return new Convergence(reached && !solution.monotone(), solution.iterations(), problems);
    }

    private Optional<Problem> aliased(int j) {
        LdlFactor factor = solution.first().startFactor;
        if (factor.kept(j)) {
            return Optional.empty();
        }
        String name = terms.get(j).name();
        double[] on = factor.dependence(j);
        List<String> others = new ArrayList<>();
        for (int k = 0; k < j; k++) {
            if (Math.abs(on[k]) > NO_PART) {
                others.add(terms.get(k).name());
            }
        }
        return Optional.of(
                others.isEmpty()
                        ? new Problem(Kind.CONSTANT, name, name + " does not vary within any risk set")
                        : new Problem(
                                Kind.COLLINEAR,
                                name,
                                name + " is collinear with " + String.join(", ", others) + " and was left out"));
    }

    private void monotone() {
        boolean[] moves = new boolean[terms.size()];
        for (double[] v : solution.directions()) {
            for (int j = 0; j < moves.length; j++) {
                if (Math.abs(v[j]) > NO_PART && byTerm.get(j).isEmpty() && !moves[j]) {
                    moves[j] = true;
                    byTerm.set(j, Optional.of(rising(j, v)));
                }
            }
        }
        LdlFactor first = solution.first().startFactor;
        LdlFactor last = solution.last().startFactor;
        for (int u = 0; u < terms.size(); u++) {
            if (first.kept(u) && !last.kept(u)) {
                double[] on = last.dependence(u);
                lost(u);
                for (int k = 0; k < u; k++) {
                    if (Math.abs(on[k]) > NO_PART) {
                        lost(k);
                    }
                }
            }
        }
    }

    private Problem rising(int j, double[] v) {
        Terms.Term term = terms.get(j);
        String what = term.label().isEmpty() ? term.name() : term.covariate() + " = " + term.label();
        return new Problem(
                Kind.MONOTONE,
                term.name(),
                "monotone likelihood: the coefficient of " + what + " tends to " + (v[j] > 0 ? "+" : "-")
                        + "infinity, since the covariates predict the order of the events without error in that direction ("
                        + found() + "); " + remedy());
    }

    private String found() {
        if (solution.exact()) {
            return "shown in exact arithmetic";
        }
        return "found by a screen in floating point, since "
                + (lingering()
                        ? "the exact program does not know rows that stay in risk sets after a competing event"
                        : "there are more than " + ExactRecession.MOST_VALUES + " values");
    }

    private String remedy() {
        return lingering()
                ? "a simpler model has a finite answer; Firth's penalised likelihood is offered for cause-specific hazards"
                        + " (CoxModel.withFirth), which is another question"
                : "Firth's penalised likelihood (CoxModel.withFirth) or a simpler model has a finite answer";
    }

    private boolean lingering() {
        return solution.first().likelihood.subdistribution() != null;
    }

    private void lost(int j) {
        if (byTerm.get(j).isEmpty()) {
            byTerm.set(
                    j,
                    Optional.of(new Problem(
                            Kind.LOST_IN_LIMIT,
                            terms.get(j).name(),
                            "nothing is left to estimate " + terms.get(j).name()
                                    + " from in the limit of the terms whose likelihood is monotone")));
        }
    }
}
