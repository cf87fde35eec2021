package org.oligomet.core.definition;

import java.util.List;
import java.util.Optional;

/** The published definitions that ship with the library. */
public final class Definitions {

    private static final List<Definition> ALL = List.of(
            Sakai2016.definition(), NrgLu002.definition(), Dingemans2019.definition(), Lievens2020.definition());

    private Definitions() {}

    /** All definitions. */
    public static List<Definition> all() {
        return ALL;
    }

    /** The definition with this id, such as {@code "sakai-2016"}; empty if there is none. */
    public static Optional<Definition> byId(String id) {
        return ALL.stream().filter(definition -> definition.id().equals(id)).findFirst();
    }

    /** All definitions as one page of Markdown. */
    public static String describeAll() {
        StringBuilder out = new StringBuilder("# Definitions\n\n");
        out.append("What each definition asks for, clause by clause, in our own words, and how far each statement was"
                + " checked\nagainst its source. “Recalled” statements are unverified until they have been re-read there."
                + " Where a source leaves a\nquestion open, the answer in bold is the one taken; `Definition.with(question,"
                + " answer)` takes another.\n\nThe verdict is the conjunction of the conditions. A convention says how they"
                + " are read; advice gives findings and never\nchanges a verdict. A datum that is missing leaves a verdict"
                + " undetermined. Three readings are ours throughout: a lesion\npersists until recorded otherwise; an"
                + " examination that is not on record may have been done; a list of treatments is\ntaken as complete once it"
                + " holds any.\n\n");
        for (Definition definition : ALL) {
            out.append(definition.describe()).append('\n');
        }
        return out.toString();
    }
}
