package org.oligomet.core.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.oligomet.core.criteria.AllOf;
import org.oligomet.core.criteria.AnyOf;
import org.oligomet.core.criteria.AtLeast;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.Not;
import org.oligomet.core.criteria.Where;

/** The parts of a rule that could be left out of it. */
final class Parts {

    /**
     * A part of a rule.
     *
     * @param path where it stands, as in JSON: {@code children[1]}
     * @param part the part
     * @param isAlternative whether it is one of several of which one is enough
     * @param isPositive whether the whole is the more easily met the more easily the part is
     * @param without the whole without it
     * @param replaced makes the whole with another rule in its place
     */
    record Part(
            String path,
            Criterion part,
            boolean isAlternative,
            boolean isPositive,
            Criterion without,
            UnaryOperator<Criterion> replaced) {}

    private final List<Part> parts = new ArrayList<>();

    private Parts() {}

    /** All parts of conjunctions and disjunctions of two or more, outer ones first. */
    static List<Part> of(Criterion whole) {
        Parts parts = new Parts();
        parts.walk("", whole, true, UnaryOperator.identity());
        return parts.parts;
    }

    private void walk(String path, Criterion rule, boolean isPositive, UnaryOperator<Criterion> around) {
        if (rule instanceof AllOf all) {
            list(path, all.children(), false, isPositive, children -> around.apply(Criteria.allOf(children)));
        } else if (rule instanceof AnyOf any) {
            list(path, any.children(), true, isPositive, children -> around.apply(Criteria.anyOf(children)));
        } else if (rule instanceof AtLeast some) {
            for (int i = 0; i < some.children().size(); i++) {
                int place = i;
                walk(
                        join(path, "children[" + i + "]"),
                        some.children().get(i),
                        isPositive,
                        other -> around.apply(Criteria.atLeast(some.k(), with(some.children(), place, other))));
            }
        } else if (rule instanceof Not not) {
            walk(join(path, "child"), not.child(), !isPositive, other -> around.apply(Criteria.not(other)));
        } else if (rule instanceof Where where) {
            walk(
                    join(path, "applies"),
                    where.applies(),
                    !isPositive,
                    other -> around.apply(Criteria.where(other, where.required())));
            walk(
                    join(path, "required"),
                    where.required(),
                    isPositive,
                    other -> around.apply(Criteria.where(where.applies(), other)));
        }
    }

    private interface Combine {
        Criterion of(List<Criterion> children);
    }

    private void list(
            String path, List<Criterion> children, boolean isAlternative, boolean isPositive, Combine combine) {
        for (int i = 0; i < children.size(); i++) {
            int place = i;
            String here = join(path, "children[" + i + "]");
            UnaryOperator<Criterion> replaced = other -> combine.of(with(children, place, other));
            if (children.size() > 1) {
                List<Criterion> others = new ArrayList<>(children);
                others.remove(i);
                parts.add(new Part(here, children.get(i), isAlternative, isPositive, combine.of(others), replaced));
            }
            walk(here, children.get(i), isPositive, replaced);
        }
    }

    private static List<Criterion> with(List<Criterion> children, int place, Criterion other) {
        List<Criterion> changed = new ArrayList<>(children);
        changed.set(place, other);
        return changed;
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
