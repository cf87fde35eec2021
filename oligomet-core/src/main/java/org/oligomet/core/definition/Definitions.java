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
}
