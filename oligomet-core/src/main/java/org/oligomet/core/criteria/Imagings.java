package org.oligomet.core.criteria;

import java.util.EnumSet;
import java.util.Set;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.time.ClinicalDate;

/** Requirements for imaging of regions that nobody looked at. */
final class Imagings {

    private static final int TRUNK = Bits.of(
            EnumSet.of(BodyRegion.CHEST, BodyRegion.UPPER_ABDOMEN, BodyRegion.LOWER_ABDOMEN, BodyRegion.PELVIS));

    /** What the assumed coverage asks for where the brain was not looked at. */
    static final ImagingOption BRAIN =
            new ImagingOption(EnumSet.of(Modality.MRI, Modality.CONTRAST_CT), EnumSet.of(BodyRegion.BRAIN));

    private Imagings() {}

    /** An examination of regions, as an argument of {@link Message}. */
    static String of(String examination, Set<BodyRegion> regions) {
        return examination + " @Imaging.OF " + Message.allOf(regions);
    }

    /** Adds one requirement for the brain and one for the rest, as far as they are among the regions. */
    static void add(Set<DataRequirement> missing, int regions, ClinicalDate from, ClinicalDate to) {
        if ((regions & Sites.BRAIN_REGION) != 0) {
            missing.add(
                    DataRequirement.of(DataKind.IMAGING, "@ImagingTarget.BRAIN").between(from, to));
        }
        int body = regions & ~Sites.BRAIN_REGION;
        if ((body & TRUNK) == TRUNK) {
            // So much is seen in one examination.
            missing.add(DataRequirement.of(DataKind.IMAGING, "@ImagingTarget.BODY_WITHOUT_BRAIN")
                    .between(from, to));
        } else if (body != 0) {
            missing.add(DataRequirement.of(DataKind.IMAGING, of("@ImagingTarget.ANY", Sites.regions(body)))
                    .between(from, to));
        }
    }
}
