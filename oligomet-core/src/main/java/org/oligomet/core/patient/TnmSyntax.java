package org.oligomet.core.patient;

import java.util.Optional;
import java.util.regex.Pattern;

/** How T, N and M categories are written, without prefix, in editions 5 to 9. */
final class TnmSyntax {

    private static final Pattern T = Pattern.compile("T(X|0|is|[1-4](mi|[a-e])?)");
    private static final Pattern N = Pattern.compile("N(X|[0-3](mi|[a-d])?)");
    private static final Pattern M = Pattern.compile("M(X|0|1([a-d][1-2]?)?)");

    private TnmSyntax() {}

    static void check(Staging s) {
        if (s.t().isEmpty() && s.n().isEmpty() && s.m().isEmpty()) {
            throw new IllegalArgumentException("staging: no T, N or M; at least one category must be given");
        }
        check("t", s.t(), T, "TX, T0, Tis, T1mi or T1 to T4 with a letter");
        check("n", s.n(), N, "NX or N0 to N3 with a letter");
        check("m", s.m(), M, "MX, M0 or M1 with a letter and, in M1c, a digit");
    }

    private static void check(String field, Optional<String> category, Pattern pattern, String bound) {
        if (category.isPresent() && !pattern.matcher(category.get()).matches()) {
            // What is not a category may be any text of the source, so it is not repeated.
            throw new IllegalArgumentException("staging." + field + ": not a category; it must be " + bound);
        }
    }
}
