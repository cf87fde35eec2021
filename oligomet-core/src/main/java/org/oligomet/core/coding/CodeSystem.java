package org.oligomet.core.coding;

/** A system of codes. */
public enum CodeSystem {
    /** SNOMED CT, body structures. */
    SNOMED_CT("http://snomed.info/sct"),
    /** ICD-10-CM, secondary neoplasms (C77 to C79). WHO's ICD-10 lacks the fifth characters and is another system. */
    ICD_10_CM("http://hl7.org/fhir/sid/icd-10-cm"),
    /** ICD-O-3, topography. A metastasis is a topography with behaviour /6. */
    ICD_O_3("http://terminology.hl7.org/CodeSystem/icd-o-3");

    private final String uri;

    CodeSystem(String uri) {
        this.uri = uri;
    }

    /** The name of the system in FHIR. */
    public String uri() {
        return uri;
    }
}
