package org.oligomet.core.staging;

/** M category of a cancer of the lung. */
public enum MCategory {
    M0("M0"),
    /** Contralateral lung, pleura or pericardium, their effusions. */
    M1A("M1a"),
    /** One extrathoracic metastasis. */
    M1B("M1b"),
    /** Several extrathoracic metastases (edition 8). */
    M1C("M1c"),
    /** Several extrathoracic metastases in one organ system (edition 9). */
    M1C1("M1c1"),
    /** Extrathoracic metastases in several organ systems (edition 9). */
    M1C2("M1c2");

    private final String code;

    MCategory(String code) {
        this.code = code;
    }

    /** As it is written, such as {@code "M1c1"}. */
    public String code() {
        return code;
    }
}
