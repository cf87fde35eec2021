package org.oligomet.core.criteria;

import com.google.common.collect.Sets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PathologyReport;
import org.oligomet.core.patient.PathologyResult;
import org.oligomet.core.patient.Target;

/**
 * There is metastatic disease in one of the sites: a lesion, or a specimen from there that shows malignancy. NOT_MET only
 * if all of them were looked at.
 *
 * @param counting moment and coverage
 * @param sites the sites
 */
public record SiteInvolved(CountingPolicy counting, Set<OrganSite> sites) implements CountsMetastases {

    // Walked instead of the set, whose iterator would be an object per patient.
    private static final OrganSite[] SITES = OrganSite.values();

    public SiteInvolved {
        if (sites.isEmpty()) {
            throw new IllegalArgumentException("site-involved.sites: empty; at least one must be named");
        }
        sites = Sets.immutableEnumSet(sites);
    }

    @Override
    public String id() {
        return "site-involved";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("sites", sites, "moment", counting.moment());
    }

    @Override
    public Criterion withCounting(CountingPolicy policy) {
        return new SiteInvolved(policy, sites);
    }

    @Override
    public Verdict verdict(Facts facts) {
        CountTable table = facts.counts(counting);
        int involved = Math.max(byLesion(facts, table), byPathology(facts, table.window()));
        if (involved == Certainty.CERTAIN) {
            return Verdict.MET;
        }
        return involved == Certainty.POSSIBLE || unseen(table) != 0 ? Verdict.UNDETERMINED : Verdict.NOT_MET;
    }

    private int byLesion(Facts facts, CountTable table) {
        LesionTable lesions = facts.lesions();
        int any = Certainty.NO;
        for (int i = 0; i < lesions.size; i++) {
            OrganSite site = lesions.lesion[i].site().organ();
            if (sites.contains(site)) {
                any = Math.max(any, table.counted(i));
            } else if (site == OrganSite.OTHER || site == OrganSite.UNKNOWN) {
                any = Math.max(any, Math.min(Certainty.POSSIBLE, table.counted(i)));
            }
        }
        return any;
    }

    private int byPathology(Facts facts, Window window) {
        List<PathologyReport> reports = facts.patient().pathology();
        int any = Certainty.NO;
        for (int i = 0; i < reports.size(); i++) {
            PathologyReport report = reports.get(i);
            if (report.result() == PathologyResult.MALIGNANT && isFromHere(report)) {
                any = Math.max(any, window.byThen(report.date()));
            }
        }
        return any;
    }

    private boolean isFromHere(PathologyReport report) {
        return report.target() instanceof Target.OfSite of
                && sites.contains(of.site().organ());
    }

    /** Regions of the sites that were not looked at, as bits. */
    private int unseen(CountTable table) {
        int unseen = 0;
        for (OrganSite site : SITES) {
            if (sites.contains(site) && table.upperIn(Sites.systemOf(site)) > 0) {
                unseen |= Sites.regionsOfSite(site) & ~table.closedRegions();
            }
        }
        return unseen;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        CountTable table = facts.counts(counting);
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder =
                Leaf.of(this, verdict, Message.of("site-involved." + verdict.name(), "sites", sites));
        LesionTable lesions = facts.lesions();
        for (int i = 0; i < lesions.size; i++) {
            if (sites.contains(lesions.lesion[i].site().organ()) && table.counted(i) != Certainty.NO) {
                String key = table.counted(i) == Certainty.CERTAIN ? "fact.lesion" : "fact.lesion.perhaps";
                builder.addEvidence(CountReport.lesion(lesions, i, key));
            }
        }
        for (PathologyReport report : facts.patient().pathology()) {
            if (isFromHere(report)) {
                builder.addEvidence(Evidence.of(Message.of("fact.specimen", "result", report.result()), report.date()));
            }
        }
        if (!verdict.isDecided()) {
            builder.missing(missing(facts, table));
        }
        return builder.build();
    }

    private Set<DataRequirement> missing(Facts facts, CountTable table) {
        Set<DataRequirement> missing = new LinkedHashSet<>();
        if (!table.window().isKnown()) {
            return new CountReport(facts, counting, CountUnit.LESIONS).missing(s -> false);
        }
        Imagings.add(
                missing, unseen(table), table.window().from(), table.window().to());
        if (missing.isEmpty()) {
            missing.add(DataRequirement.of(DataKind.LESION_STATUS, sites));
        }
        return missing;
    }
}
