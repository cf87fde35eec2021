package org.oligomet.core.criteria;

import java.util.Set;
import org.oligomet.core.time.ClinicalDate;

/** Requirements for imaging of regions that nobody looked at. */
final class Imagings {

    private Imagings() {}

    /** Adds one requirement for the brain and one for the rest, as far as they are among the regions. */
    static void add(Set<DataRequirement> missing, int regions, ClinicalDate from, ClinicalDate to) {
        if ((regions & Sites.BRAIN_REGION) != 0) {
            missing.add(
                    DataRequirement.of(DataKind.IMAGING, "@ImagingTarget.BRAIN").between(from, to));
        }
        int body = regions & ~Sites.BRAIN_REGION;
        if (body == (Sites.ALL_REGIONS & ~Sites.BRAIN_REGION)) {
            missing.add(DataRequirement.of(DataKind.IMAGING, "@ImagingTarget.BODY_WITHOUT_BRAIN")
                    .between(from, to));
        } else if (body != 0) {
            missing.add(
                    DataRequirement.of(DataKind.IMAGING, Sites.regions(body)).between(from, to));
        }
    }
}
