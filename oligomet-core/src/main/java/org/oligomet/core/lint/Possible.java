package org.oligomet.core.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.criteria.Advice;
import org.oligomet.core.criteria.AllOf;
import org.oligomet.core.criteria.AnyOf;
import org.oligomet.core.criteria.AtLeast;
import org.oligomet.core.criteria.Convention;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.DriverAltered;
import org.oligomet.core.criteria.ImagingDone;
import org.oligomet.core.criteria.ImagingRecorded;
import org.oligomet.core.criteria.MetastasisProven;
import org.oligomet.core.criteria.Not;
import org.oligomet.core.criteria.PathologyObtained;
import org.oligomet.core.criteria.PrimarySiteAmong;
import org.oligomet.core.criteria.SiteInvolved;
import org.oligomet.core.criteria.Where;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PrimarySite;

/**
 * Whether some rules can be met, and others not met, by one record. The rules are taken apart into alternatives, and each
 * alternative is tried against bounds of numbers and sets; "impossible" is proved, "possible" is only not refuted.
 */
final class Possible {

    /** Alternatives tried before the question is left open. */
    private static final int MOST_STEPS = 20_000;

    /** A rule that is to be met, or not met. */
    private record Goal(Criterion rule, boolean met) {}

    private final boolean openMayBeNotMet;
    private final Ranges.Tables tables = new Ranges.Tables();
    private int steps;

    /**
     * @param openMayBeNotMet whether rules that are never not met, such as an examination that can still be done, may
     *     be taken to be not met
     */
    private Possible(boolean openMayBeNotMet) {
        this.openMayBeNotMet = openMayBeNotMet;
    }

    /** Whether a record may meet all of these. */
    static boolean allMet(Collection<Criterion> rules) {
        return new Possible(false).search(goals(rules), List.of(), new Ranges());
    }

    /** Whether a record may meet all of these, and not meet another. */
    static boolean allMetBut(Collection<Criterion> rules, Criterion notMet) {
        List<Goal> goals = goals(rules);
        goals.add(new Goal(notMet, false));
        return new Possible(true).search(goals, List.of(), new Ranges());
    }

    private static List<Goal> goals(Collection<Criterion> rules) {
        List<Goal> goals = new ArrayList<>();
        rules.forEach(rule -> goals.add(new Goal(rule, true)));
        return goals;
    }

    private boolean search(List<Goal> goals, List<Goal> leaves, Ranges ranges) {
        if (++steps > MOST_STEPS) {
            return true;
        }
        if (goals.isEmpty()) {
            return true;
        }
        Goal goal = next(goals);
        List<Goal> rest = new ArrayList<>(goals);
        rest.remove(goal);
        List<List<Goal>> alternatives = alternatives(goal);
        if (alternatives == null) {
            return leaf(goal, rest, leaves, ranges);
        }
        for (List<Goal> alternative : alternatives) {
            List<Goal> next = new ArrayList<>(alternative);
            next.addAll(rest);
            if (search(next, leaves, ranges)) {
                return true;
            }
        }
        return false;
    }

    /** One that leaves no choice, if there is any: it narrows the others. */
    private static Goal next(List<Goal> goals) {
        for (Goal goal : goals) {
            List<List<Goal>> alternatives = alternatives(goal);
            if (alternatives == null || alternatives.size() <= 1) {
                return goal;
            }
        }
        return goals.get(0);
    }

    /** The ways in which a combination comes to be met or not met; null for a rule that stands alone. */
    private static @Nullable List<List<Goal>> alternatives(Goal goal) {
        Criterion rule = goal.rule();
        if (rule instanceof AllOf all) {
            return goal.met() ? List.of(each(all.children(), true)) : any(all.children(), false);
        }
        if (rule instanceof AnyOf any) {
            return goal.met() ? any(any.children(), true) : List.of(each(any.children(), false));
        }
        if (rule instanceof Not not) {
            return List.of(List.of(new Goal(not.child(), !goal.met())));
        }
        if (rule instanceof Where where) {
            return conditional(where.applies(), where.required(), goal.met());
        }
        if (rule instanceof Advice advice) {
            return conditional(advice.applies(), advice.followed(), goal.met());
        }
        if (rule instanceof AtLeast some) {
            int k = goal.met() ? some.k() : some.children().size() - some.k() + 1;
            return chosen(some.children(), 0, Math.max(0, k), goal.met());
        }
        if (rule instanceof Convention) {
            return goal.met() ? List.of(List.of()) : List.of();
        }
        return null;
    }

    private static List<List<Goal>> conditional(Criterion applies, Criterion required, boolean met) {
        return met
                ? List.of(List.of(new Goal(applies, false)), List.of(new Goal(required, true)))
                : List.of(List.of(new Goal(applies, true), new Goal(required, false)));
    }

    private static List<Goal> each(List<Criterion> rules, boolean met) {
        return rules.stream().map(rule -> new Goal(rule, met)).toList();
    }

    private static List<List<Goal>> any(List<Criterion> rules, boolean met) {
        return rules.stream().map(rule -> List.of(new Goal(rule, met))).toList();
    }

    /** Every choice of so many of the rules from a place on. */
    private static List<List<Goal>> chosen(List<Criterion> rules, int from, int k, boolean met) {
        List<List<Goal>> all = new ArrayList<>();
        if (k == 0) {
            all.add(List.of());
        } else {
            for (int i = from; i + k <= rules.size(); i++) {
                for (List<Goal> others : chosen(rules, i + 1, k - 1, met)) {
                    List<Goal> one = new ArrayList<>(others);
                    one.add(0, new Goal(rules.get(i), met));
                    all.add(one);
                }
            }
        }
        return all;
    }

    private boolean leaf(Goal goal, List<Goal> rest, List<Goal> leaves, Ranges ranges) {
        if (!goal.met() && !openMayBeNotMet && isNeverNotMet(goal.rule())) {
            return false;
        }
        List<Goal> all = new ArrayList<>(leaves);
        all.add(goal);
        if (contradicts(goal, leaves) || contradict(all)) {
            return false;
        }
        List<Ranges.Range> alternatives = Ranges.of(goal.rule(), goal.met(), tables);
        if (alternatives.isEmpty()) {
            return search(rest, all, ranges);
        }
        for (Ranges.Range range : alternatives) {
            Ranges narrowed = ranges.copy();
            if (narrowed.add(range) && search(rest, all, narrowed)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNeverNotMet(Criterion rule) {
        return rule instanceof ImagingDone
                || rule instanceof ImagingRecorded
                || rule instanceof PathologyObtained
                || rule instanceof MetastasisProven;
    }

    private static boolean contradicts(Goal goal, List<Goal> leaves) {
        for (Goal other : leaves) {
            if (goal.met() != other.met()) {
                Goal met = goal.met() ? goal : other;
                Goal notMet = goal.met() ? other : goal;
                if (Order.atMost(met.rule(), notMet.rule())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Sets: one of these, and none of those that together hold all of these. */
    private static boolean contradict(List<Goal> leaves) {
        Set<PrimarySite> sites = new HashSet<>(List.of(PrimarySite.values()));
        Set<Gene> unaltered = new HashSet<>();
        for (Goal goal : leaves) {
            if (goal.rule() instanceof PrimarySiteAmong among) {
                if (goal.met()) {
                    sites.retainAll(among.sites());
                } else {
                    sites.removeAll(among.sites());
                }
            } else if (goal.rule() instanceof DriverAltered driver && !goal.met()) {
                unaltered.addAll(driver.genes());
            }
        }
        return sites.isEmpty()
                || leaves.stream()
                        .anyMatch(goal -> goal.met()
                                && ((goal.rule() instanceof DriverAltered driver
                                                && unaltered.containsAll(driver.genes()))
                                        || (goal.rule() instanceof SiteInvolved involved
                                                && free(involved, leaves).containsAll(involved.sites()))));
    }

    private static Set<OrganSite> free(SiteInvolved involved, List<Goal> leaves) {
        Set<OrganSite> free = new HashSet<>();
        for (Goal goal : leaves) {
            if (!goal.met()
                    && goal.rule() instanceof SiteInvolved other
                    && other.counting().equals(involved.counting())) {
                free.addAll(other.sites());
            }
        }
        return free;
    }
}
