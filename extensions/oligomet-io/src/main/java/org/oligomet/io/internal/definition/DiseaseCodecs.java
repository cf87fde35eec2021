package org.oligomet.io.internal.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.oligomet.core.criteria.BrainMetastasesControlled;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.CountsMetastases;
import org.oligomet.core.criteria.ImagingDone;
import org.oligomet.core.criteria.ImagingOption;
import org.oligomet.core.criteria.LargestDiameter;
import org.oligomet.core.criteria.LesionsInOrgan;
import org.oligomet.core.criteria.LesionsPerOrgan;
import org.oligomet.core.criteria.MetastasisCount;
import org.oligomet.core.criteria.MetastasisProven;
import org.oligomet.core.criteria.MetastaticDisease;
import org.oligomet.core.criteria.NodeBasis;
import org.oligomet.core.criteria.NodeCategory;
import org.oligomet.core.criteria.NodeCategoryAmong;
import org.oligomet.core.criteria.NodeNegative;
import org.oligomet.core.criteria.OrganCount;
import org.oligomet.core.criteria.SiteInvolved;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.OrganSystem;
import org.oligomet.io.internal.json.JsonTree;
import org.oligomet.io.internal.json.JsonValue;

/** Criteria that count metastases or look for them under a counting policy. */
final class DiseaseCodecs {

    static final List<CriterionCodec<?>> ALL = List.of(
            CriterionCodec.of(
                    "metastasis-count",
                    MetastasisCount.class,
                    "counting min max",
                    in -> new MetastasisCount(in.counting(), min(in), max(in)),
                    (c, out) -> bounds(out, c.min(), c.max())),
            CriterionCodec.of(
                    "organ-count",
                    OrganCount.class,
                    "counting min max",
                    in -> new OrganCount(in.counting(), min(in), max(in)),
                    (c, out) -> bounds(out, c.min(), c.max())),
            CriterionCodec.of(
                    "lesions-in-organ",
                    LesionsInOrgan.class,
                    "counting organ min max",
                    in -> new LesionsInOrgan(
                            in.counting(), in.node().code("organ", OrganSystem.class), min(in), max(in)),
                    (c, out) -> {
                        out.tree().code("organ", c.organ());
                        bounds(out, c.min(), c.max());
                    }),
            CriterionCodec.of(
                    "lesions-per-organ",
                    LesionsPerOrgan.class,
                    "counting max",
                    in -> new LesionsPerOrgan(in.counting(), in.node().whole("max")),
                    (c, out) -> out.tree().whole("max", c.max())),
            CriterionCodec.of(
                    "largest-diameter",
                    LargestDiameter.class,
                    "counting organ maxMm",
                    in -> new LargestDiameter(
                            in.counting(),
                            in.node().optionalCode("organ", OrganSystem.class),
                            in.node().number("maxMm")),
                    (c, out) -> out.tree().code("organ", c.organ()).number("maxMm", c.maxMm())),
            CriterionCodec.of(
                    "site-involved",
                    SiteInvolved.class,
                    "counting sites",
                    in -> new SiteInvolved(in.counting(), in.node().codes("sites", OrganSite.class)),
                    (c, out) -> out.tree().codes("sites", c.sites())),
            CriterionCodec.of(
                    "node-negative",
                    NodeNegative.class,
                    "counting basis",
                    in -> new NodeNegative(in.counting(), in.node().code("basis", NodeBasis.class)),
                    (c, out) -> out.tree().code("basis", c.basis())),
            CriterionCodec.of(
                    "node-category",
                    NodeCategoryAmong.class,
                    "counting basis categories",
                    in -> new NodeCategoryAmong(
                            in.counting(),
                            in.node().code("basis", NodeBasis.class),
                            in.node().codes("categories", NodeCategory.class)),
                    (c, out) -> out.tree().code("basis", c.basis()).codes("categories", c.categories())),
            CriterionCodec.of(
                    "imaging",
                    ImagingDone.class,
                    "counting options",
                    in -> new ImagingDone(in.counting(), options(in)),
                    (c, out) -> out.tree().list("options", options(c))),
            counting("metastatic-disease", MetastaticDisease.class, MetastaticDisease::new),
            counting("metastasis-proven", MetastasisProven.class, MetastasisProven::new),
            counting("brain-metastases-controlled", BrainMetastasesControlled.class, BrainMetastasesControlled::new));

    private DiseaseCodecs() {}

    private interface Maker<T> {
        T make(CountingPolicy counting);
    }

    private static <T extends CountsMetastases> CriterionCodec<T> counting(String id, Class<T> kind, Maker<T> maker) {
        return CriterionCodec.of(id, kind, "counting", in -> maker.make(in.counting()), (c, out) -> {});
    }

    private static int min(CriterionCodec.In in) {
        return in.node().optionalWhole("min").orElse(0);
    }

    private static OptionalInt max(CriterionCodec.In in) {
        return in.node().optionalWhole("max");
    }

    private static void bounds(CriterionCodec.Out out, int min, OptionalInt max) {
        out.tree().whole("min", min).whole("max", max);
    }

    private static List<ImagingOption> options(CriterionCodec.In in) {
        return in.node().all("options", option -> {
            option.allowOnly(List.of("modalities", "regions"));
            return new ImagingOption(
                    option.codes("modalities", Modality.class), option.codes("regions", BodyRegion.class));
        });
    }

    private static List<JsonValue> options(ImagingDone criterion) {
        List<JsonValue> options = new ArrayList<>();
        for (ImagingOption option : criterion.options()) {
            options.add(new JsonTree()
                    .codes("modalities", option.modalities())
                    .codes("regions", option.regions())
                    .object());
        }
        return options;
    }
}
