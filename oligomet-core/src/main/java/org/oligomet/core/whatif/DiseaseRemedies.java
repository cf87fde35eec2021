package org.oligomet.core.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.MetastasisProven;
import org.oligomet.core.criteria.MetastaticDisease;
import org.oligomet.core.criteria.NodeBasis;
import org.oligomet.core.criteria.NodeNegative;
import org.oligomet.core.criteria.PathologyObtained;
import org.oligomet.core.criteria.SiteInvolved;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PathologyReport;
import org.oligomet.core.patient.PathologyResult;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.SiteRelation;
import org.oligomet.core.patient.SpecimenKind;
import org.oligomet.core.patient.Staging;
import org.oligomet.core.patient.StagingBasis;
import org.oligomet.core.patient.Target;
import org.oligomet.core.time.ClinicalDate;

/** Changes that bear on rules about the spread of the disease: sites, nodes, proof. */
final class DiseaseRemedies {

    private static final int EDITION = 8;

    private DiseaseRemedies() {}

    static boolean add(Situation situation, Criterion rule, boolean met) {
        if (rule instanceof MetastaticDisease) {
            if (met) {
                metastasesFound(situation);
            } else {
                lesions(situation, Set.of());
            }
        } else if (rule instanceof MetastasisProven proven) {
            proof(situation, proven.counting());
        } else if (rule instanceof NodeNegative nodes) {
            nodes(situation, nodes, met);
        } else if (rule instanceof PathologyObtained pathology) {
            specimen(situation, pathology.sites().iterator().next());
        } else if (rule instanceof SiteInvolved site) {
            site(situation, site, met);
        } else {
            return false;
        }
        return true;
    }

    /** That metastatic disease was found, as an M category. */
    static void metastasesFound(Situation situation) {
        if (situation.facts.metastasesFirstFound().isPresent()
                || situation.patient.primaries().isEmpty()) {
            return;
        }
        situation.add(
                Topic.STAGING,
                ChangeKind.OBTAINABLE,
                Message.of("whatif.metastatic"),
                Situation.UNKNOWN,
                Situation.value("M1"),
                (patient, asOf) -> staged(
                        patient, staging(asOf, StagingBasis.CLINICAL).m("M1").build()));
    }

    private static void proof(Situation situation, CountingPolicy counting) {
        List<String> certain = situation.facts.countOf(counting).certain();
        for (MetastaticLesion lesion : situation.patient.lesions()) {
            if (certain.contains(lesion.id()) && relation(lesion, situation.patient) == SiteRelation.Kind.DISTANT) {
                Lesions.malignant(situation, lesion);
                return;
            }
        }
    }

    private static SiteRelation.@org.jspecify.annotations.Nullable Kind relation(
            MetastaticLesion lesion, Patient patient) {
        return patient.primaries().isEmpty()
                ? null
                : lesion.site().relationTo(patient.primaries().get(0)).kind();
    }

    private static void nodes(Situation situation, NodeNegative rule, boolean met) {
        ClinicalDate day = situation
                .facts
                .countOf(rule.counting())
                .moment()
                .map(ClinicalDate::earliest)
                .orElse(situation.asOf);
        StagingBasis basis = rule.basis() == NodeBasis.PATHOLOGICAL ? StagingBasis.PATHOLOGICAL : StagingBasis.CLINICAL;
        String n = met ? "N0" : "N1";
        ChangeKind kind = situation.kindOf(rule);
        situation.add(
                Topic.NODES,
                kind,
                Message.of("whatif.nodes", "basis", rule.basis()),
                nodesNow(situation.patient, n, kind),
                Situation.value(n),
                (patient, asOf) ->
                        staged(withoutNodes(patient), staging(day, basis).n(n).build()));
        if (met) {
            for (MetastaticLesion lesion : situation.patient.lesions()) {
                if (lesion.site().organ().isLymphNode()
                        && relation(lesion, situation.patient) == SiteRelation.Kind.REGIONAL) {
                    Lesions.benign(situation, lesion);
                }
            }
        }
    }

    /** The last N category that speaks against the one asked for; where the record is open, that it is. */
    private static Message nodesNow(Patient patient, String asked, ChangeKind kind) {
        Optional<Staging> last = patient.primaries().stream()
                .flatMap(primary -> primary.stagings().stream())
                .filter(staging -> staging.n().isPresent())
                .filter(staging ->
                        kind != ChangeKind.FIXED || !asked.equals(staging.n().orElseThrow()))
                .max(Comparator.<Staging>comparingLong(staging -> staging.date().latestDay())
                        .thenComparing(staging -> staging.n().orElseThrow()));
        if (kind == ChangeKind.FIXED) {
            return last.flatMap(Staging::n).map(Situation::value).orElse(Situation.NOT_RECORDED);
        }
        return last.isPresent() ? Situation.UNKNOWN : Situation.NOT_RECORDED;
    }

    private static Staging.Builder staging(ClinicalDate date, StagingBasis basis) {
        return Staging.builder().date(date).basis(basis).edition(EDITION);
    }

    /** The patient with a staging more of every primary. */
    private static Patient staged(Patient patient, Staging staging) {
        List<PrimaryTumor> primaries = new ArrayList<>();
        patient.primaries()
                .forEach(primary -> primaries.add(PrimaryTumor.builder()
                        .from(primary)
                        .addStagings(staging)
                        .build()));
        return Patient.builder().from(patient).primaries(primaries).build();
    }

    private static Patient withoutNodes(Patient patient) {
        List<PrimaryTumor> primaries = new ArrayList<>();
        for (PrimaryTumor primary : patient.primaries()) {
            List<Staging> stagings = new ArrayList<>();
            for (Staging staging : primary.stagings()) {
                // A staging that gives N alone would give nothing.
                if (staging.t().isPresent() || staging.m().isPresent()) {
                    stagings.add(
                            Staging.builder().from(staging).n(Optional.empty()).build());
                }
            }
            primaries.add(
                    PrimaryTumor.builder().from(primary).stagings(stagings).build());
        }
        return Patient.builder().from(patient).primaries(primaries).build();
    }

    private static void specimen(Situation situation, OrganSite organ) {
        situation.add(
                Topic.LESIONS,
                ChangeKind.OBTAINABLE,
                Message.of("whatif.specimen.of", "site", organ),
                Situation.NOT_RECORDED,
                Message.of("whatif.benign"),
                (patient, asOf) -> Patient.builder()
                        .from(patient)
                        .addPathology(PathologyReport.builder()
                                .date(asOf)
                                .specimen(SpecimenKind.BIOPSY)
                                .target(new Target.OfSite(Site.of(organ)))
                                .result(PathologyResult.NOT_MALIGNANT)
                                .build())
                        .build());
    }

    private static void site(Situation situation, SiteInvolved rule, boolean met) {
        ClinicalDate seen = situation
                .facts
                .countOf(rule.counting())
                .moment()
                .map(ClinicalDate::earliest)
                .orElse(situation.asOf);
        if (met) {
            ChangeKind kind = situation.kindOf(rule);
            Lesions.further(
                    situation, kind, 0, 1, List.of(rule.sites().iterator().next()), seen);
        } else {
            lesions(situation, rule.sites());
            situation.addImaging(rule.counting(), rule.sites().stream().anyMatch(OrganSite::isIntracranial));
            for (PathologyReport report : situation.patient.pathology()) {
                if (report.result() == PathologyResult.MALIGNANT
                        && report.target() instanceof Target.OfSite of
                        && rule.sites().contains(of.site().organ())) {
                    notMalignant(situation, report, of.site().organ());
                }
            }
        }
    }

    private static void notMalignant(Situation situation, PathologyReport report, OrganSite organ) {
        PathologyReport other = PathologyReport.builder()
                .from(report)
                .result(PathologyResult.NOT_MALIGNANT)
                .build();
        situation.add(
                Topic.LESIONS,
                ChangeKind.FIXED,
                Message.of("whatif.specimen.of", "site", organ),
                Message.of("whatif.malignant"),
                Message.of("whatif.benign"),
                (patient, asOf) -> {
                    List<PathologyReport> reports = new ArrayList<>(patient.pathology());
                    reports.replaceAll(one -> one.equals(report) ? other : one);
                    return Patient.builder().from(patient).pathology(reports).build();
                });
    }

    /** Each lesion in some organs, or in any, may be benign; one of an unnamed place may lie in any of them. */
    private static void lesions(Situation situation, Set<OrganSite> organs) {
        for (MetastaticLesion lesion : situation.patient.lesions()) {
            OrganSite organ = lesion.site().organ();
            if (organs.isEmpty() || organs.contains(organ) || organ == OrganSite.OTHER || organ == OrganSite.UNKNOWN) {
                Lesions.benign(situation, lesion);
            }
        }
    }
}
