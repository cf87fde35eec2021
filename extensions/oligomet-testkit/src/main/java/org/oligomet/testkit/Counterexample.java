package org.oligomet.testkit;

import java.util.Iterator;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/** Looks for a value that breaks a law and makes it as small as it can. jqwik does so itself for a property that fails. */
public final class Counterexample {

    private static final int MOST_STEPS = 50_000;
    private static final int GENERATED = 1_000;

    private Counterexample() {}

    /**
     * The smallest value found that breaks the law. It must be called within a property or an example of jqwik.
     *
     * @param values where to look
     * @param law what must hold; an {@link AssertionError} counts as broken
     * @param tries how many values to try
     * @param seed of the search
     */
    public static <T> Optional<T> of(Arbitrary<T> values, Law<T> law, int tries, long seed) {
        RandomGenerator<T> generator = values.generator(GENERATED);
        Random random = new Random(seed);
        Predicate<T> breaks = value -> isBroken(law, value);
        for (int i = 0; i < tries; i++) {
            Shrinkable<T> found = generator.next(random);
            if (breaks.test(found.value())) {
                return Optional.of(shrunk(found, breaks).value());
            }
        }
        return Optional.empty();
    }

    private static <T> Shrinkable<T> shrunk(Shrinkable<T> found, Predicate<T> breaks) {
        Shrinkable<T> smallest = found;
        int steps = 0;
        Iterator<Shrinkable<T>> next = smallest.shrink().iterator();
        while (next.hasNext() && steps < MOST_STEPS) {
            Shrinkable<T> candidate = next.next();
            steps++;
            if (candidate.distance().compareTo(smallest.distance()) < 0 && breaks.test(candidate.value())) {
                smallest = candidate;
                next = smallest.shrink().iterator();
            }
        }
        return smallest;
    }

    private static <T> boolean isBroken(Law<T> law, T value) {
        try {
            law.check(value);
            return false;
        } catch (AssertionError e) {
            return true;
        }
    }

    /**
     * What must hold of a value.
     *
     * @param <T> the value
     */
    @FunctionalInterface
    public interface Law<T> {
        /** Throws an {@link AssertionError} if it does not hold. */
        void check(T value);
    }
}
