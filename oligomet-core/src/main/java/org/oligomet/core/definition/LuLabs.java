package org.oligomet.core.definition;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.LabLimit;
import org.oligomet.core.criteria.LabLimit.Limit;
import org.oligomet.core.criteria.SiteInvolved;
import org.oligomet.core.patient.OrganSite;

/** The laboratory limits of NRG-LU002. */
final class LuLabs {

    private static final int DAYS_AFTER_INDUCTION = 14;
    private static final Set<OrganSite> LIVER = EnumSet.of(OrganSite.LIVER);

    private LuLabs() {}

    static Criterion criterion(CountingPolicy counting) {
        return Criteria.allOf(
                transaminase("AST", "SGOT", counting),
                transaminase("ALT", "SGPT", counting),
                timesUpperLimit(List.of("bilirubin", "total bilirubin", "TBIL"), 1.5),
                atLeast(List.of("ANC", "absolute neutrophil count", "neutrophils"), 500, "/mm3"),
                atLeast(List.of("platelets", "PLT"), 50_000, "/mm3"),
                Criteria.anyOf(
                        timesUpperLimit(List.of("creatinine", "CREA"), 1),
                        atLeast(List.of("creatinine clearance", "CrCl"), 45, "mL/min/1.73m2")));
    }

    private static Criterion transaminase(String name, String synonym, CountingPolicy counting) {
        List<String> names = List.of(name, synonym);
        return Criteria.anyOf(
                timesUpperLimit(names, 2.5),
                Criteria.allOf(timesUpperLimit(names, 5), new SiteInvolved(counting, LIVER)));
    }

    private static Criterion timesUpperLimit(List<String> names, double multiple) {
        return new LabLimit(names, Limit.AT_MOST_TIMES_UPPER_LIMIT, multiple, "1", DAYS_AFTER_INDUCTION);
    }

    private static Criterion atLeast(List<String> names, double bound, String unit) {
        return new LabLimit(names, Limit.AT_LEAST, bound, unit, DAYS_AFTER_INDUCTION);
    }
}
