package org.oligomet.examples.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** The packages between which no cycle may run. */
final class Rooms {

    private static final String INTERNAL = ".internal";
    private static final String IO = "org.oligomet.io";

    private Rooms() {}

    /**
     * Packages. Those of io are one: it has a single public package, and what is internal there reads into its types.
     * The internal packages elsewhere are rooms like any other; {@link #internalPackages()} watches those of io.
     */
    static SliceAssignment packages() {
        return assignment("packages", type -> {
            String name = type.getPackageName();
            return SliceIdentifier.of(name.startsWith(IO) ? IO : name);
        });
    }

    /** Internal packages among themselves. */
    static SliceAssignment internalPackages() {
        return assignment("internal packages", type -> {
            String name = type.getPackageName();
            return name.contains(INTERNAL) ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
        });
    }

    private interface Room {
        SliceIdentifier of(JavaClass type);
    }

    private static SliceAssignment assignment(String description, Room room) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return room.of(type);
            }

            @Override
            public String getDescription() {
                return description;
            }
        };
    }
}
