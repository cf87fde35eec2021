package org.oligomet.core.coding;

import static org.oligomet.core.coding.CodeStatus.RECALLED_HIGH;
import static org.oligomet.core.coding.CodeStatus.UNVERIFIED;
import static org.oligomet.core.coding.CodeStatus.VERIFIED;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.OrganSite;

/**
 * The codes of organ sites. A site without a known code in a system has none there: no code is made up. Several sites may
 * share a code (all bones are C79.51), and a site may have several.
 */
public final class OrganSiteCodes {

    private static final Map<OrganSite, List<SiteCode>> CODES = table();

    private OrganSiteCodes() {}

    /** All codes of a site in a system, the general ones first. */
    public static List<SiteCode> of(OrganSite site, CodeSystem system) {
        return of(site).stream().filter(c -> c.code().system() == system).toList();
    }

    /** All codes of a site. */
    public static List<SiteCode> of(OrganSite site) {
        return CODES.getOrDefault(site, List.of());
    }

    /** The sites that carry a code; empty if none does, several if the code is coarser than the sites. */
    public static Set<OrganSite> sitesOf(Code code) {
        Set<OrganSite> sites = EnumSet.noneOf(OrganSite.class);
        CODES.forEach((site, codes) -> {
            if (codes.stream().anyMatch(c -> c.code().equals(code))) {
                sites.add(site);
            }
        });
        return sites;
    }

    private static Map<OrganSite, List<SiteCode>> table() {
        Table t = new Table();
        // Cerebellum (113305005) is a part of the brain.
        t.at(OrganSite.BRAIN)
                .snomed("12738006")
                .part("113305005")
                .icd10("C79.31")
                .icdo("C71.9");
        // The structure is that of the meninges: no code for pia and arachnoid alone was found.
        t.at(OrganSite.LEPTOMENINGES).snomed("1231004").icd10Unverified("C79.32", "C79.49");
        t.icdo("C70.0", "C70.1", "C70.9");
        t.at(OrganSite.SPINAL_CORD).snomed("2748008").icd10Unverified("C79.49").icdo("C72.0");
        t.at(OrganSite.BONE).snomed("272673000").icd10("C79.51").icdo("C41.9");
        t.at(OrganSite.VERTEBRA).snomed("421060004", "51282000").part("122494005", "122495006", "122496007");
        t.icd10("C79.51").icdo("C41.2");
        t.at(OrganSite.RIB).snomed("113197003").icd10("C79.51").icdo("C41.3");
        t.at(OrganSite.SACRUM).snomed("54735007").icd10("C79.51").icdo("C41.4");
        t.at(OrganSite.FEMUR).snomed("71341001").icd10("C79.51").icdo("C40.2");
        t.at(OrganSite.BONE_MARROW).snomed("14016003").icd10("C79.52").icdo("C42.1");
        t.at(OrganSite.ADRENAL).snomed("23451007").icd10("C79.70").icdo("C74.9");
        t.sided(CodeSystem.SNOMED_CT, "24028007", "7771000");
        t.sided(CodeSystem.ICD_10_CM, "C79.71", "C79.72");
        t.at(OrganSite.LIVER).snomed("10200004").icd10("C78.7").icdo("C22.0");
        t.at(OrganSite.LUNG).snomed("39607008").icdo("C34.9");
        t.sided(CodeSystem.ICD_10_CM, "C78.01", "C78.02");
        t.at(OrganSite.PLEURA).snomed("3120008").icd10("C78.2").icdo("C38.4");
        t.at(OrganSite.PERICARDIUM).snomed("76848001").icd10("C79.89").icdo("C38.0");
        t.at(OrganSite.HEART).snomed("80891009").icd10("C79.89").icdo("C38.0");
        t.at(OrganSite.MEDIASTINAL_NODE).snomed("62683002").icd10("C77.1").icdo("C77.1");
        t.at(OrganSite.SUPRACLAVICULAR_NODE).snomed("76838003").icd10("C77.0").icdo("C77.0");
        t.at(OrganSite.CERVICAL_NODE).snomed("81105003").icd10("C77.0").icdo("C77.0");
        t.at(OrganSite.AXILLARY_NODE).snomed("68171009").icd10("C77.3").icdo("C77.3");
        t.at(OrganSite.ABDOMINAL_NODE)
                .snomed("818991007", "8568009")
                .icd10("C77.2")
                .icdo("C77.2");
        t.at(OrganSite.RETROPERITONEAL_NODE).snomed("91394001").icd10("C77.2").icdo("C77.2");
        t.at(OrganSite.SKIN).snomed("39937001").icd10("C79.2").icdo("C44.9");
        t.at(OrganSite.SOFT_TISSUE)
                .snomed("87784001")
                .part("71966008")
                .icd10("C79.89")
                .icdo("C49.9");
        t.at(OrganSite.MUSCLE).snomed("127954009").icd10("C79.89").icdo("C49.9");
        // C79.0 and C79.6 are categories; their fifth character gives the side.
        t.at(OrganSite.KIDNEY).snomed("64033007").icd10("C79.0").icdo("C64.9");
        t.at(OrganSite.OVARY).snomed("15497006").icd10("C79.6").icdo("C56.9");
        t.at(OrganSite.SPLEEN).snomed("78961009").icd10("C78.89").icdo("C42.2");
        t.at(OrganSite.PANCREAS).snomed("15776009").icd10("C78.89").icdo("C25.9");
        t.at(OrganSite.PERITONEUM).snomed("15425007").icd10("C78.6").icdo("C48.2");
        t.at(OrganSite.STOMACH).snomed("69695003").icd10("C78.89").icdo("C16.9");
        t.at(OrganSite.COLON).snomed("71854001").icd10("C78.5").icdo("C18.9");
        // No SNOMED CT code for the small bowel was found.
        t.at(OrganSite.SMALL_BOWEL).icd10("C78.4").icdo("C17.9");
        // Practice varies for eye and orbit.
        t.at(OrganSite.EYE).snomed("81745001").part("68703001");
        t.icd10Unverified("C79.49").icd10("C79.89").icdo("C69.9", "C69.3");
        t.at(OrganSite.ORBIT)
                .snomed("363654007")
                .icd10Unverified("C79.49")
                .icd10("C79.89")
                .icdo("C69.6");
        t.at(OrganSite.THYROID).snomed("69748006").icd10("C79.89").icdo("C73.9");
        t.at(OrganSite.BREAST).snomed("76752008").icd10Unverified("C79.81").icdo("C50.9");
        return t.freeze();
    }

    /** Collects the rows; codes marked as read are verified, those of ICD-O-3 are recalled. */
    private static final class Table {
        private final Map<OrganSite, List<SiteCode>> rows = new EnumMap<>(OrganSite.class);
        private List<SiteCode> row = new ArrayList<>();

        Table at(OrganSite site) {
            row = rows.computeIfAbsent(site, s -> new ArrayList<>());
            return this;
        }

        Table snomed(String... codes) {
            return add(CodeSystem.SNOMED_CT, false, VERIFIED, codes);
        }

        Table part(String... codes) {
            return add(CodeSystem.SNOMED_CT, true, VERIFIED, codes);
        }

        Table icd10(String... codes) {
            return add(CodeSystem.ICD_10_CM, false, VERIFIED, codes);
        }

        Table icd10Unverified(String... codes) {
            return add(CodeSystem.ICD_10_CM, false, UNVERIFIED, codes);
        }

        Table icdo(String... codes) {
            return add(CodeSystem.ICD_O_3, false, RECALLED_HIGH, codes);
        }

        void sided(CodeSystem system, String right, String left) {
            row.add(new SiteCode(new Code(system, right), Laterality.RIGHT, false, VERIFIED));
            row.add(new SiteCode(new Code(system, left), Laterality.LEFT, false, VERIFIED));
        }

        private Table add(CodeSystem system, boolean narrower, CodeStatus status, String... codes) {
            for (String code : codes) {
                row.add(new SiteCode(new Code(system, code), Laterality.NOT_APPLICABLE, narrower, status));
            }
            return this;
        }

        Map<OrganSite, List<SiteCode>> freeze() {
            rows.replaceAll((site, codes) -> List.copyOf(codes));
            return rows;
        }
    }
}
