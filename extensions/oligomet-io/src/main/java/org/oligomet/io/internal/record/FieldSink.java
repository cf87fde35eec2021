package org.oligomet.io.internal.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.oligomet.core.patient.Target;
import org.oligomet.core.time.ClinicalDate;

/** Takes the fields of one record, in the order of its codec; the mirror image of {@link Fields}. Absent fields are left out. */
public abstract class FieldSink {

    protected FieldSink() {}

    public abstract void text(String name, String value);

    public abstract void date(String name, ClinicalDate date);

    public abstract void number(String name, double value);

    public abstract void whole(String name, int value);

    public abstract void flag(String name, boolean value);

    protected abstract void items(String name, List<String> items);

    protected abstract void targetList(String name, List<Target> targets);

    public abstract void target(String name, Target target);

    public final void code(String name, Enum<?> code) {
        text(name, code.name());
    }

    public final void text(String name, Optional<String> value) {
        value.ifPresent(v -> text(name, v));
    }

    public final void date(String name, Optional<ClinicalDate> date) {
        date.ifPresent(d -> date(name, d));
    }

    public final void code(String name, Optional<? extends Enum<?>> code) {
        code.ifPresent(c -> code(name, c));
    }

    public final void number(String name, OptionalDouble value) {
        value.ifPresent(v -> number(name, v));
    }

    public final void whole(String name, OptionalInt value) {
        value.ifPresent(v -> whole(name, v));
    }

    public final void flag(String name, Optional<Boolean> value) {
        value.ifPresent(v -> flag(name, v));
    }

    /** Codes in alphabetical order: a set has no order of its own, and the bytes must be the same each time. */
    public final void codes(String name, Set<? extends Enum<?>> codes) {
        items(name, codes.stream().map(Enum::name).sorted().toList());
    }

    /** Texts in alphabetical order. */
    public final void texts(String name, Collection<String> texts) {
        items(name, texts.stream().sorted().toList());
    }

    /** Targets in the order of their text. */
    public final void targets(String name, Set<Target> targets) {
        targetList(
                name,
                targets.stream()
                        .sorted((a, b) -> TargetText.format(a).compareTo(TargetText.format(b)))
                        .toList());
    }
}
