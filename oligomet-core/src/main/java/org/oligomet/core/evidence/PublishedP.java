package org.oligomet.core.evidence;

/**
 * A published p value.
 *
 * @param printed as it stands in the table, such as {@code "0.36 (1-sided)"}
 * @param value the number
 * @param isBound whether p is less than the number, and not the number itself
 * @param oneSided whether the source says that it is one-sided; where it says nothing, this is false
 */
public record PublishedP(String printed, double value, boolean isBound, boolean oneSided) {

    static PublishedP parse(String printed) {
        boolean bound = printed.startsWith("<");
        String number = (bound ? printed.substring(1) : printed).split(" ", 2)[0];
        return new PublishedP(printed, Double.parseDouble(number), bound, printed.contains("1-sided"));
    }

    @Override
    public String toString() {
        return "p " + (isBound ? "" : "= ") + printed;
    }
}
