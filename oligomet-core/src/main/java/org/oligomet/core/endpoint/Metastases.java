package org.oligomet.core.endpoint;

import java.util.List;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.SiteRelation;

/** Which recorded lesions are metastases. */
public final class Metastases {

    private Metastases() {}

    /**
     * The recorded lesions except those whose site makes them a regional node or a local extension of a recorded
     * primary. Where the site leaves that open, the record is taken at its word that the lesion is a metastasis.
     */
    public static List<MetastaticLesion> of(Patient patient) {
        return patient.lesions().stream()
                .filter(lesion -> patient.primaries().stream()
                        .map(primary -> lesion.site().relationTo(primary).kind())
                        .noneMatch(kind ->
                                kind == SiteRelation.Kind.REGIONAL || kind == SiteRelation.Kind.LOCAL_EXTENSION))
                .toList();
    }
}
