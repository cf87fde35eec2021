package org.oligomet.core.score;

import java.util.List;
import java.util.Optional;

/** The prognostic scores that ship with the library. */
public final class Scores {

    private static final List<Score> ALL = List.of(
            Ashworth2014.score(),
            LungMolGpa2017.adenocarcinoma(),
            LungMolGpa2017.nonAdenocarcinoma(),
            LungGpa2022.adenocarcinoma(),
            Fong1999.score(),
            ChenJhu.score());

    private Scores() {}

    public static List<Score> all() {
        return ALL;
    }

    /** The score with this id, such as {@code "fong-1999"}; empty if there is none. */
    public static Optional<Score> byId(String id) {
        return ALL.stream().filter(score -> score.id().equals(id)).findFirst();
    }

    /** All scores as one page of Markdown. */
    public static String describeAll() {
        StringBuilder out = new StringBuilder("# Prognostic scores\n\n");
        out.append("What each score asks for, in our own words, how far each statement was checked against its source,"
                + " and what sources report of its classes.\n“Recalled” statements are unverified until they have been"
                + " re-read there. Where a source leaves a question open, the answer in bold is the one taken;\n"
                + "`Score.with(question, answer)` takes another.\n\n"
                + "An item that the record leaves open keeps all its possible answers: the total is an interval, and a"
                + " class is given only if every completion of the\nrecord gives the same one. A combination that the"
                + " source puts into no class has none. Published figures describe groups, they predict nothing for a\n"
                + "patient; their status and the level of each interval stand beside them.\n\n");
        ALL.forEach(score -> out.append(score.describe()).append('\n'));
        return out.toString();
    }
}
