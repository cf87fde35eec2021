package org.oligomet.core.whatif;

import org.oligomet.core.criteria.AllOf;
import org.oligomet.core.criteria.AnyOf;
import org.oligomet.core.criteria.AtLeast;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.Not;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.criteria.Where;

/**
 * The changes that bear on a rule: for each rule that stands alone, those that make it what it must be. What a rule that
 * the library does not know would take cannot be told; it has none.
 */
final class Remedies {

    private Remedies() {}

    /** Adds the changes that may help a rule to a verdict. */
    static void add(Situation situation, Criterion rule, boolean met) {
        if (rule instanceof AllOf || rule instanceof AnyOf || rule instanceof AtLeast) {
            rule.children().forEach(child -> add(situation, child, met));
        } else if (rule instanceof Not not) {
            add(situation, not.child(), !met);
        } else if (rule instanceof Where where) {
            add(situation, where.applies(), !met);
            add(situation, where.required(), met);
        } else if (rule.verdict(situation.facts) != Verdict.of(met)) {
            boolean done = CountRemedies.add(situation, rule, met)
                    || DiseaseRemedies.add(situation, rule, met)
                    || PersonRemedies.add(situation, rule, met)
                    || CourseRemedies.add(situation, rule, met)
                    || LocalRemedies.add(situation, rule, met);
            if (!done) {
                PrimaryRemedies.add(situation, rule, met);
            }
        }
    }
}
