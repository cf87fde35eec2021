package org.oligomet.core.lint;

import java.util.OptionalInt;
import org.oligomet.core.criteria.Advice;
import org.oligomet.core.criteria.AgeAtLeast;
import org.oligomet.core.criteria.AllOf;
import org.oligomet.core.criteria.AnyOf;
import org.oligomet.core.criteria.AtLeast;
import org.oligomet.core.criteria.Convention;
import org.oligomet.core.criteria.CountUnit;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.DriverAltered;
import org.oligomet.core.criteria.EarlierSystemicTherapy;
import org.oligomet.core.criteria.FirstLineWithin;
import org.oligomet.core.criteria.ImagingDone;
import org.oligomet.core.criteria.ImagingOption;
import org.oligomet.core.criteria.InductionTherapy;
import org.oligomet.core.criteria.IntervalAtLeast;
import org.oligomet.core.criteria.LabLimit;
import org.oligomet.core.criteria.LargestDiameter;
import org.oligomet.core.criteria.LesionsInOrgan;
import org.oligomet.core.criteria.LesionsPerOrgan;
import org.oligomet.core.criteria.MetastasisCount;
import org.oligomet.core.criteria.Not;
import org.oligomet.core.criteria.OrganCount;
import org.oligomet.core.criteria.PathologyObtained;
import org.oligomet.core.criteria.PerformanceAtMost;
import org.oligomet.core.criteria.PrimaryControlled;
import org.oligomet.core.criteria.PrimaryHistology;
import org.oligomet.core.criteria.PrimarySiteAmong;
import org.oligomet.core.criteria.SiteInvolved;
import org.oligomet.core.criteria.Synchronous;
import org.oligomet.core.criteria.SystemicResponse;
import org.oligomet.core.criteria.SystemicTherapyGiven;
import org.oligomet.core.criteria.Where;

/**
 * Which rule is at least as hard as which: {@code a ≤ b} if for no record whatever the verdict of {@code a} lies above that
 * of {@code b}, where not met lies below undetermined and that below met. What is true here is proved; what is false is
 * only not proved.
 */
final class Order {

    private static final int UNLIMITED = Integer.MAX_VALUE;

    private Order() {}

    /** {@code a ≤ b}, proved from the shape of both and from bounds of the same thing. */
    static boolean atMost(Criterion a, Criterion b) {
        if (a.equals(b) || b instanceof Convention) {
            return true;
        }
        // First what must hold of all parts, since that loses nothing; then what one part may show.
        if (b instanceof AllOf all) {
            return all.children().stream().allMatch(part -> atMost(a, part));
        }
        if (a instanceof AnyOf any) {
            return any.children().stream().allMatch(part -> atMost(part, b));
        }
        if (plain(a) != a || plain(b) != b) {
            return atMost(plain(a), plain(b));
        }
        if (a instanceof AllOf all && all.children().stream().anyMatch(part -> atMost(part, b))) {
            return true;
        }
        if (b instanceof AnyOf any && any.children().stream().anyMatch(part -> atMost(a, part))) {
            return true;
        }
        if (a instanceof Not x && b instanceof Not y) {
            return atMost(y.child(), x.child());
        }
        if (b instanceof Not y) {
            return exclude(a, y.child());
        }
        if (a instanceof AtLeast x && b instanceof AtLeast y) {
            return x.children().equals(y.children()) && x.k() >= y.k();
        }
        return leaf(a, b);
    }

    /** Advice and rules for some are alternatives; negations stand before what is no combination. */
    private static Criterion plain(Criterion criterion) {
        if (criterion instanceof Where where) {
            return Criteria.anyOf(Criteria.not(where.applies()), where.required());
        }
        if (criterion instanceof Advice advice) {
            return Criteria.anyOf(Criteria.not(advice.applies()), advice.followed());
        }
        if (criterion instanceof Not not) {
            if (not.child() instanceof Not twice) {
                return twice.child();
            }
            if (not.child() instanceof AllOf all) {
                return Criteria.anyOf(all.children().stream().map(Criteria::not).toList());
            }
            if (not.child() instanceof AnyOf any) {
                return Criteria.allOf(any.children().stream().map(Criteria::not).toList());
            }
        }
        return criterion;
    }

    private static boolean leaf(Criterion a, Criterion b) {
        return counts(a, b) || ofPatient(a, b) || ofTherapy(a, b);
    }

    private static boolean counts(Criterion a, Criterion b) {
        if (a instanceof MetastasisCount x) {
            if (b instanceof MetastasisCount y) {
                return x.counting().equals(y.counting()) && within(x.min(), x.max(), y.min(), y.max());
            }
            return x.counting().unit() == CountUnit.LESIONS && boundsParts(x.counting(), x.max(), b);
        }
        if (a instanceof OrganCount x && b instanceof OrganCount y) {
            return x.counting().equals(y.counting()) && within(x.min(), x.max(), y.min(), y.max());
        }
        if (a instanceof LesionsInOrgan x && b instanceof LesionsInOrgan y) {
            return x.counting().equals(y.counting())
                    && x.organ() == y.organ()
                    && within(x.min(), x.max(), y.min(), y.max());
        }
        if (a instanceof LesionsPerOrgan x && b instanceof LesionsPerOrgan y) {
            return x.counting().equals(y.counting()) && x.max() <= y.max();
        }
        if (a instanceof LargestDiameter x && b instanceof LargestDiameter y) {
            return x.counting().equals(y.counting()) && x.maxMm() <= y.maxMm();
        }
        if (a instanceof SiteInvolved x && b instanceof SiteInvolved y) {
            return x.counting().equals(y.counting()) && y.sites().containsAll(x.sites());
        }
        return a instanceof ImagingDone x
                && b instanceof ImagingDone y
                && x.counting().equals(y.counting())
                && x.options().stream().allMatch(option -> willDo(option, y));
    }

    /** So many metastases lie in at most so many organs, and at most so many in each. */
    private static boolean boundsParts(CountingPolicy counting, OptionalInt max, Criterion b) {
        int most = max.orElse(UNLIMITED);
        if (b instanceof OrganCount y) {
            return y.counting().equals(counting)
                    && y.min() == 0
                    && most <= y.max().orElse(UNLIMITED);
        }
        return b instanceof LesionsPerOrgan y && y.counting().equals(counting) && most <= y.max();
    }

    private static boolean willDo(ImagingOption option, ImagingDone wider) {
        return wider.options().stream()
                .anyMatch(other -> other.modalities().containsAll(option.modalities())
                        && option.regions().containsAll(other.regions()));
    }

    private static boolean within(int min, OptionalInt max, int widerMin, OptionalInt widerMax) {
        return widerMin <= min && max.orElse(UNLIMITED) <= widerMax.orElse(UNLIMITED);
    }

    private static boolean ofPatient(Criterion a, Criterion b) {
        if (a instanceof AgeAtLeast x && b instanceof AgeAtLeast y) {
            return x.years() >= y.years();
        }
        if (a instanceof PerformanceAtMost x && b instanceof PerformanceAtMost y) {
            // A longer look back may find a value where the shorter finds none.
            return x.withinDays() == y.withinDays() && x.ecog() <= y.ecog();
        }
        if (a instanceof Synchronous x && b instanceof Synchronous y) {
            return x.months() <= y.months();
        }
        if (a instanceof IntervalAtLeast x && b instanceof IntervalAtLeast y) {
            return x.months() >= y.months();
        }
        if (a instanceof PrimaryControlled x && b instanceof PrimaryControlled y) {
            return x.months() >= y.months() && x.days() >= y.days();
        }
        if (a instanceof PrimaryHistology x && b instanceof PrimaryHistology y) {
            return x.site() == y.site() && y.histologies().containsAll(x.histologies());
        }
        if (a instanceof PrimarySiteAmong x && b instanceof PrimarySiteAmong y) {
            return y.sites().containsAll(x.sites());
        }
        if (a instanceof LabLimit x && b instanceof LabLimit y) {
            return x.equals(new LabLimit(y.analytes(), y.limit(), x.bound(), y.unit(), y.daysAfterInduction()))
                    && (x.limit() == LabLimit.Limit.AT_LEAST ? x.bound() >= y.bound() : x.bound() <= y.bound());
        }
        return a instanceof DriverAltered x
                && b instanceof DriverAltered y
                && y.genes().containsAll(x.genes());
    }

    private static boolean ofTherapy(Criterion a, Criterion b) {
        if (a instanceof InductionTherapy x && b instanceof InductionTherapy y) {
            return x.minCycles() >= y.minCycles() && y.responses().containsAll(x.responses());
        }
        if (a instanceof EarlierSystemicTherapy x && b instanceof EarlierSystemicTherapy y) {
            return y.allowed().containsAll(x.allowed());
        }
        if (a instanceof SystemicTherapyGiven x && b instanceof SystemicTherapyGiven y) {
            return y.classes().containsAll(x.classes())
                    && within(x.minDays(), x.maxDays(), y.minDays(), y.maxDays())
                    && x.beforeInduction() == y.beforeInduction();
        }
        if (a instanceof FirstLineWithin x && b instanceof FirstLineWithin y) {
            return x.months() <= y.months();
        }
        if (a instanceof SystemicResponse x && b instanceof SystemicResponse y) {
            return y.classes().containsAll(x.classes()) && y.responses().containsAll(x.responses());
        }
        return a instanceof PathologyObtained x
                && b instanceof PathologyObtained y
                && y.sites().containsAll(x.sites());
    }

    /** {@code a ≤ not b}: bounds of the same thing that do not meet. */
    private static boolean exclude(Criterion a, Criterion b) {
        if (a instanceof MetastasisCount x && b instanceof MetastasisCount y) {
            return x.counting().equals(y.counting()) && apart(x.min(), x.max(), y.min(), y.max());
        }
        if (a instanceof OrganCount x && b instanceof OrganCount y) {
            return x.counting().equals(y.counting()) && apart(x.min(), x.max(), y.min(), y.max());
        }
        if (a instanceof Synchronous x && b instanceof IntervalAtLeast y) {
            return x.months() < y.months();
        }
        if (a instanceof IntervalAtLeast x && b instanceof Synchronous y) {
            return y.months() < x.months();
        }
        return false;
    }

    private static boolean apart(int min, OptionalInt max, int otherMin, OptionalInt otherMax) {
        return max.orElse(UNLIMITED) < otherMin || otherMax.orElse(UNLIMITED) < min;
    }
}
