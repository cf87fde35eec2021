package org.oligomet.core.coding;

/**
 * A code of a code system.
 *
 * @param system the system
 * @param value the code as the system writes it, such as {@code "C79.31"}
 */
public record Code(CodeSystem system, String value) {

    public Code {
        if (value.isBlank()) {
            throw new IllegalArgumentException("code.value: blank; it must be filled");
        }
    }

    @Override
    public String toString() {
        return system + " " + value;
    }
}
