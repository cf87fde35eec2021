package org.oligomet.core.patient;

import java.util.Optional;
import org.oligomet.core.time.ClinicalDate;

/** A biomarker result. */
public sealed interface Biomarker extends Dated {

    /**
     * Result for a driver gene.
     *
     * @param date date of the result
     * @param gene the gene
     * @param result what was found
     * @param variant variant in the words of the report, such as {@code "L858R"}
     */
    record DriverAlteration(ClinicalDate date, Gene gene, AlterationResult result, Optional<String> variant)
            implements Biomarker {
        public DriverAlteration {
            variant.ifPresent(v -> Check.filled("driverAlteration.variant", v));
        }

        /** Without the variant, which is text of the report. */
        @Override
        public String toString() {
            return "DriverAlteration[date=" + date + ", gene=" + gene + ", result=" + result + "]";
        }
    }

    /**
     * PD-L1 tumour proportion score.
     *
     * @param date date of the result
     * @param tumorProportionPercent 0 to 100
     * @param assay antibody clone or assay
     */
    record PdL1(ClinicalDate date, double tumorProportionPercent, Optional<String> assay) implements Biomarker {
        public PdL1 {
            Check.within("pdL1.tumorProportionPercent", tumorProportionPercent, 0, 100, "%");
        }
    }

    /**
     * Tumour mutational burden.
     *
     * @param date date of the result
     * @param mutationsPerMegabase 0 to 10,000
     * @param assay panel or assay
     */
    record TumorMutationalBurden(ClinicalDate date, double mutationsPerMegabase, Optional<String> assay)
            implements Biomarker {
        public TumorMutationalBurden {
            Check.within("tumorMutationalBurden.mutationsPerMegabase", mutationsPerMegabase, 0, 10_000, "per Mb");
        }
    }

    /**
     * Circulating tumour DNA.
     *
     * @param date date of the result
     * @param detected true if detected
     * @param assay assay
     */
    record CirculatingTumorDna(ClinicalDate date, boolean detected, Optional<String> assay) implements Biomarker {}

    /**
     * A named score, such as a microRNA or radiomics signature.
     *
     * @param date date of the result
     * @param kind kind of signature
     * @param name name of the signature
     * @param value the score
     * @param unit unit, or {@code "1"} for a pure number
     * @param assay assay or software
     */
    record Signature(
            ClinicalDate date, SignatureKind kind, String name, double value, String unit, Optional<String> assay)
            implements Biomarker {
        public Signature {
            Check.filled("signature.name", name);
            Check.filled("signature.unit", unit);
            Check.finite("signature.value", value, unit);
        }
    }
}
