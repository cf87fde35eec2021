package org.oligomet.core.criteria;

import java.util.Collection;

/** Sets of enum constants as bits by ordinal. */
@SuppressWarnings("EnumOrdinal") // positions within one run of the program, never stored
final class Bits {

    private Bits() {}

    static int of(Collection<? extends Enum<?>> constants) {
        int bits = 0;
        for (Enum<?> constant : constants) {
            bits |= of(constant);
        }
        return bits;
    }

    static int of(Enum<?> constant) {
        return 1 << constant.ordinal();
    }
}
