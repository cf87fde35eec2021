package org.oligomet.core.patient;

/** What a local treatment, a specimen or an event refers to. Ids are not shown by {@code toString()}. */
public sealed interface Target {

    /**
     * A primary tumour of the patient.
     *
     * @param primaryId its id
     */
    record OfPrimary(String primaryId) implements Target {
        public OfPrimary {
            Check.filled("target.primaryId", primaryId);
        }

        @Override
        public String toString() {
            return "primary";
        }
    }

    /**
     * A metastatic lesion of the patient.
     *
     * @param lesionId its id
     */
    record OfLesion(String lesionId) implements Target {
        public OfLesion {
            Check.filled("target.lesionId", lesionId);
        }

        @Override
        public String toString() {
            return "lesion";
        }
    }

    /**
     * A place, where no lesion is named: a nodal station, an effusion, a resection cavity.
     *
     * @param site the place
     */
    record OfSite(Site site) implements Target {}
}
