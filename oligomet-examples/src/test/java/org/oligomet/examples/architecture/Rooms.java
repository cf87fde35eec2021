package org.oligomet.examples.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** The packages between which no cycle may run. */
final class Rooms {

    private static final String INTERNAL = ".internal";

    private Rooms() {}

    /**
     * Packages, those under {@code internal} being part of the package that they belong to: an implementation may name
     * the types that it implements, and whatever else it names counts for its owner.
     */
    static SliceAssignment packagesWithTheirInternals() {
        return assignment("packages with their internals", type -> {
            String name = type.getPackageName();
            int internal = name.indexOf(INTERNAL);
            return SliceIdentifier.of(internal < 0 ? name : name.substring(0, internal));
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
