package org.oligomet.core.criteria;

import java.util.Arrays;
import java.util.List;
import org.oligomet.core.patient.CountedThing;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.OrganSystem;
import org.oligomet.core.patient.ReportedCount;
import org.oligomet.core.patient.SiteRelation;

/**
 * The metastases of a snapshot counted under one policy, as intervals: what was certainly seen is the lower bound; what
 * was possibly seen, and every organ that nobody looked at, raises the upper bound. One table is filled again and again.
 */
final class CountTable {

    private final Facts facts;
    private final int[] lower = new int[Sites.SYSTEMS];
    private final int[] upper = new int[Sites.SYSTEMS];
    private CountingPolicy policy;
    private final Window window;
    private int closed;
    private int lesionsLower;
    private int lesionsUpper;
    private int organsLower;
    private int organsUpper;
    private int nodesUpper;
    private int extraLower;
    private int extraUpper;
    private boolean contradicted;

    CountTable(Facts facts, CountingPolicy policy) {
        this.facts = facts;
        this.policy = policy;
        this.window = new Window(facts, policy);
        fill(policy);
    }

    boolean isOf(CountingPolicy other) {
        return policy == other;
    }

    void fill(CountingPolicy newPolicy) {
        policy = newPolicy;
        window.moveTo(newPolicy);
        closed = window.isKnown() ? facts.scans().closed(policy.coverage(), window.firstScan(), window.lastScan()) : 0;
        contradicted = false;
        count(true);
        if (contradicted) {
            // Of a total and a list that refute each other neither is a bound; what was seen stays seen.
            count(false);
            Arrays.fill(upper, Counts.OPEN);
            lesionsUpper = Counts.OPEN;
            organsUpper = Counts.OPEN;
        }
    }

    private void count(boolean withTotals) {
        countLesions();
        for (int s = 0; s < Sites.SYSTEMS; s++) {
            if ((Sites.regionsOfSystem(s) & ~closed) != 0) {
                upper[s] = Counts.OPEN;
            }
        }
        addNodesAndPrimary();
        List<ReportedCount> reported = facts.patient().reportedCounts();
        for (int i = 0; withTotals && i < reported.size(); i++) {
            limitOrgan(reported.get(i));
        }
        sum();
        for (int i = 0; withTotals && i < reported.size(); i++) {
            limitTotal(reported.get(i));
        }
        if (window.isAbsent()) {
            Arrays.fill(upper, 0);
            lesionsUpper = 0;
            organsUpper = 0;
        }
        reconcile();
    }

    private void countLesions() {
        Arrays.fill(lower, 0);
        Arrays.fill(upper, 0);
        nodesUpper = 0;
        boolean nodesSeen = false;
        LesionTable lesions = facts.lesions();
        for (int i = 0; i < lesions.size; i++) {
            int counted = counted(i);
            if (counted == Certainty.NO) {
                continue;
            }
            if (lesions.relation[i] == SiteRelation.Kind.REGIONAL && isOneNodalSite()) {
                // All regional nodes are one site; they are added together below.
                nodesSeen |= counted == Certainty.CERTAIN;
                nodesUpper = 1;
                continue;
            }
            int s = lesions.system[i];
            lower[s] += counted == Certainty.CERTAIN ? 1 : 0;
            upper[s] = Counts.add(
                    upper[s], facts.lesions().lesion[i].site().organ().isDiffuse() ? Counts.OPEN : 1);
        }
        extraLower = nodesSeen ? 1 : 0;
    }

    private boolean isOneNodalSite() {
        return policy.regionalNodes() == RegionalNodeRule.ONE_SITE;
    }

    /** {@link Certainty} that lesion {@code i} counts at the moment, whatever the scope. */
    int counted(int i) {
        LesionTable lesions = facts.lesions();
        int counted = Math.min(lesions.existence[i], byRelation(lesions.relation[i]));
        if (counted == Certainty.NO) {
            return Certainty.NO;
        }
        return Math.min(counted, window.counts(lesions, i));
    }

    private int byRelation(SiteRelation.Kind relation) {
        return switch (relation) {
            case DISTANT -> Certainty.CERTAIN;
            case UNDETERMINED -> Certainty.POSSIBLE;
            case REGIONAL ->
                policy.regionalNodes() == RegionalNodeRule.EACH || isOneNodalSite() ? Certainty.CERTAIN : Certainty.NO;
            case LOCAL_EXTENSION -> Certainty.NO;
        };
    }

    /** Involved nodes known by N category only, and a primary that counts. */
    private void addNodesAndPrimary() {
        extraUpper = nodesUpper;
        if (policy.regionalNodes() == RegionalNodeRule.EACH || isOneNodalSite()) {
            Verdict negative = NodeStatus.negative(facts, NodeBasis.PATHOLOGICAL_ELSE_CLINICAL, window);
            if (negative == Verdict.NOT_MET && policy.disease() == CountedDisease.ALL) {
                extraLower = isOneNodalSite() || !hasRegionalLesion() ? 1 : 0;
            }
            if (negative != Verdict.MET) {
                extraUpper = isOneNodalSite() ? 1 : Counts.OPEN;
            }
        }
        if (policy.primary() == PrimaryRule.COUNTED_UNLESS_CONTROLLED) {
            Verdict controlled = facts.primaryControlled();
            extraLower += controlled == Verdict.NOT_MET ? 1 : 0;
            extraUpper = Counts.add(extraUpper, controlled == Verdict.MET ? 0 : 1);
        }
    }

    /** Whether the list may hold a node of the N category, so that it is not to be added; a benign one is none. */
    private boolean hasRegionalLesion() {
        LesionTable lesions = facts.lesions();
        for (int i = 0; i < lesions.size; i++) {
            if (lesions.existence[i] != Certainty.NO && mayBeRegional(lesions, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeRegional(LesionTable lesions, int i) {
        OrganSite organ = lesions.lesion[i].site().organ();
        return lesions.relation[i] == SiteRelation.Kind.REGIONAL
                || (lesions.relation[i] == SiteRelation.Kind.UNDETERMINED
                        && (organ.isLymphNode() || organ.system() == OrganSystem.UNSPECIFIED));
    }

    private void limitOrgan(ReportedCount count) {
        OrganSite organ = count.organ().orElse(null);
        if (organ == null) {
            return;
        }
        int s = Sites.systemOf(organ);
        boolean lesions = count.what() == CountedThing.LESIONS;
        if (window.boundsFromBelow(count)) {
            lower[s] = Math.max(lower[s], lesions ? count.lowerBound() : Math.min(count.lowerBound(), 1));
        }
        if (window.boundsFromAbove(count)
                && Sites.standsForSystem(organ)
                && count.upperBound().isPresent()) {
            int bound = count.upperBound().getAsInt();
            if (lesions || bound == 0) {
                limit(s, bound);
            }
        }
    }

    private void limit(int s, int bound) {
        contradicted |= bound < lower[s] || upper[s] < lower[s];
        upper[s] = Math.max(lower[s], Math.min(upper[s], bound));
    }

    private void sum() {
        lesionsLower = extraLower;
        lesionsUpper = extraUpper;
        organsLower = extraLower;
        organsUpper = extraUpper;
        for (int s = 0; s < Sites.SYSTEMS; s++) {
            if (inScope(s)) {
                contradicted |= upper[s] < lower[s];
                upper[s] = Math.max(upper[s], lower[s]);
                lesionsLower += lower[s];
                lesionsUpper = Counts.add(lesionsUpper, upper[s]);
                if (s != Sites.UNSPECIFIED) {
                    organsLower += lower[s] > 0 ? 1 : 0;
                    organsUpper += organsUpper == Counts.OPEN || upper[s] == 0 ? 0 : 1;
                }
            }
        }
        // Unnamed sites may lie in one organ that is counted already, or in as many as there are.
        organsLower = Math.max(organsLower, lower[Sites.UNSPECIFIED] > 0 ? 1 : 0);
        organsUpper = Counts.add(organsUpper, upper[Sites.UNSPECIFIED]);
    }

    boolean inScope(int system) {
        return !Sites.isIntracranial(system)
                || (policy.scope() == CountScope.ALL && policy.brain() == BrainRule.COUNTS);
    }

    private boolean countsBrain() {
        return inScope(Sites.systemOf(OrganSite.BRAIN));
    }

    private void limitTotal(ReportedCount count) {
        if (count.organ().isPresent()) {
            return;
        }
        boolean lesions = count.what() == CountedThing.LESIONS;
        if (window.boundsFromBelow(count)) {
            // A total that includes the brain says less about the rest of the body.
            int brain = countsBrain() || !count.includesIntracranial() ? 0 : intracranialUpper(lesions);
            int bound = brain == Counts.OPEN ? 0 : Math.max(0, count.lowerBound() - brain);
            lesionsLower = Math.max(lesionsLower, bound);
            organsLower = lesions ? organsLower : Math.max(organsLower, bound);
        }
        if (window.boundsFromAbove(count) && count.upperBound().isPresent()) {
            int missed = countsBrain() && !count.includesIntracranial() ? intracranialUpper(lesions) : 0;
            int bound = Counts.add(Counts.add(count.upperBound().getAsInt(), missed), extraUpper);
            if (lesions) {
                contradicted |= bound < lesionsLower;
                lesionsUpper = Math.min(lesionsUpper, bound);
            }
            contradicted |= bound < organsLower;
            organsUpper = Math.min(organsUpper, bound);
            if (bound == 0) {
                lesionsUpper = 0;
            }
        }
    }

    private int intracranialUpper(boolean lesions) {
        int sum = 0;
        for (int s = 0; s < Sites.SYSTEMS; s++) {
            if (Sites.isIntracranial(s)) {
                sum = Counts.add(sum, lesions ? upper[s] : Math.min(upper[s], 1));
            }
        }
        return sum;
    }

    /** What follows from one bound for the others. A bound from above never undercuts what was seen. */
    private void reconcile() {
        if (window.isPresent() && countsBrain()) {
            lesionsLower = Math.max(lesionsLower, 1);
            organsLower = Math.max(organsLower, 1);
        }
        lesionsLower = Math.max(lesionsLower, organsLower);
        contradicted |= lesionsUpper < lesionsLower || organsUpper < organsLower;
        lesionsUpper = Math.max(lesionsUpper, lesionsLower);
        organsUpper = Math.max(Math.min(organsUpper, lesionsUpper), organsLower);
        if (lesionsUpper == Counts.OPEN) {
            return;
        }
        int seen = named();
        for (int s = 0; s < Sites.SYSTEMS; s++) {
            if (inScope(s)) {
                int elsewhere = seen - lower[s];
                upper[s] = Math.max(lower[s], Math.min(upper[s], lesionsUpper - elsewhere));
            }
        }
    }

    private int named() {
        int sum = 0;
        for (int s = 0; s < Sites.SYSTEMS; s++) {
            sum += inScope(s) ? lower[s] : 0;
        }
        return sum;
    }

    CountingPolicy policy() {
        return policy;
    }

    Window window() {
        return window;
    }

    int lower(CountUnit unit) {
        return unit == CountUnit.LESIONS ? lesionsLower : organsLower;
    }

    int upper(CountUnit unit) {
        return unit == CountUnit.LESIONS ? lesionsUpper : organsUpper;
    }

    int lowerIn(int system) {
        return lower[system];
    }

    int upperIn(int system) {
        return upper[system];
    }

    /** The same with lesions whose site is not recorded: each of them may lie there. */
    int upperInWithUnplaced(int system) {
        LesionTable lesions = facts.lesions();
        int most = upper[system];
        for (int i = 0; i < lesions.size; i++) {
            if (lesions.lesion[i].site().organ() == OrganSite.UNKNOWN && counted(i) != Certainty.NO) {
                most = Counts.add(most, 1);
            }
        }
        return inScope(system) ? Math.min(most, lesionsUpper) : most;
    }

    /** Most lesions that the fullest organ certainly has. */
    int fullestLower() {
        int most = 0;
        for (int s = 0; s < Sites.SYSTEMS; s++) {
            if (inScope(s) && s != Sites.UNSPECIFIED) {
                most = Math.max(most, lower[s]);
            }
        }
        if (organsUpper > 0 && organsUpper != Counts.OPEN) {
            // So many lesions in so few organs: one of them must hold at least the average.
            most = Math.max(most, (lesionsLower + organsUpper - 1) / organsUpper);
        }
        return most;
    }

    /** Most lesions that any one organ may have. */
    int fullestUpper() {
        int most = 0;
        for (int s = 0; s < Sites.SYSTEMS; s++) {
            if (inScope(s) && s != Sites.UNSPECIFIED) {
                most = Math.max(most, upper[s]);
            }
        }
        return Math.min(Counts.add(most, upper[Sites.UNSPECIFIED]), lesionsUpper);
    }

    /** Regions that were looked at, as bits. */
    int closedRegions() {
        return closed;
    }

    /** Whether a recorded total and what was seen refute each other; then the count is open upwards. */
    boolean isContradicted() {
        return contradicted;
    }
}
