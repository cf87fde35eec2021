package org.oligomet.core.staging;

/** Stage group of a cancer of the lung, editions 8 and 9. */
public enum StageGroup {
    OCCULT("occult"),
    ZERO("0"),
    IA1("IA1"),
    IA2("IA2"),
    IA3("IA3"),
    IB("IB"),
    IIA("IIA"),
    IIB("IIB"),
    IIIA("IIIA"),
    IIIB("IIIB"),
    IIIC("IIIC"),
    IVA("IVA"),
    IVB("IVB");

    private final String code;

    StageGroup(String code) {
        this.code = code;
    }

    /** As it is written, such as {@code "IIIA"}. */
    public String code() {
        return code;
    }
}
