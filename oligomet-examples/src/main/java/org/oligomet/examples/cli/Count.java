package org.oligomet.examples.cli;

/** A number with what it counts. */
final class Count {

    private Count() {}

    /** “1 clause”, “5 clauses”. */
    static String of(long number, String noun) {
        return of(number, noun, noun + "s");
    }

    /** “1 record holds”, “2 records hold”. */
    static String of(long number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }
}
