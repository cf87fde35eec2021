package org.oligomet.stats.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oligomet.stats.Convention;
import org.oligomet.stats.ConventionItem;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.nonparametric.SurvivalCurve;
import org.oligomet.stats.nonparametric.SurvivalCurves;
import org.oligomet.stats.regression.CoxFit;

/**
 * Why two programs print different numbers: for each item on which their conventions differ, the numbers that this item alone
 * changes, found by computing them again with it exchanged. An item that changes no number is not mentioned.
 *
 * <pre>{@code
 * Differences.explainDifference(Convention.r(), Convention.sas(), data);
 * // median of all: 102.5 under R survival (middle of the flat stretch, …), not estimable under SAS (…): …
 * }</pre>
 *
 * @param first the first convention
 * @param second the second one
 * @param items one for each kind of number that an item changes, in the order of the items
 */
public record Differences(Convention first, Convention second, List<Difference> items) {

    /**
     * The differences.
     *
     * @param first the first convention
     * @param second the second one
     * @param items one for each kind of number that an item changes
     */
    public Differences {
        items = List.copyOf(items);
    }

    /**
     * What two programs print differently for one sample: Kaplan-Meier curves with quartiles and means; cumulative incidence if
     * there are several causes; a Cox model of all covariates if there are any; the log-rank test and Peto and Peto's of groups.
     *
     * @param a the convention of one
     * @param b the convention of the other
     * @param data the sample
     * @return empty if they print the same
     */
    public static Differences explainDifference(Convention a, Convention b, SurvivalData data) {
        return compare(a, b, convention -> Numbers.of(convention, data));
    }

    /**
     * Why the curves of two fits to the same data differ. Times that a tie rule merged stay merged: for that item give the data.
     *
     * @param a one fit
     * @param b the other
     * @return empty if they are the same; an item without a convention where the curves do not belong to the same data
     */
    public static Differences explainDifference(SurvivalCurves a, SurvivalCurves b) {
        return compare(a.convention(), b.convention(), c -> Numbers.ofCurves(a.under(c)), Numbers.ofCurves(b));
    }

    /**
     * Why two curves of the same data differ.
     *
     * @param a one curve
     * @param b the other
     * @param times ascending times at which survival was asked for, if any
     * @return empty if they are the same
     */
    public static Differences explainDifference(SurvivalCurve a, SurvivalCurve b, double... times) {
        return compare(
                a.convention(), b.convention(), c -> Numbers.ofCurve(a.under(c), times), Numbers.ofCurve(b, times));
    }

    /**
     * Why two Cox fits differ. The first is fitted again.
     *
     * @param a one fit
     * @param b the other
     * @return empty if they are the same; an item without a convention where data or models differ
     */
    public static Differences explainDifference(CoxFit a, CoxFit b) {
        return compare(a.convention(), b.convention(), c -> Numbers.ofCox(a.under(c)), Numbers.ofCox(b));
    }

    private static Differences compare(
            Convention a, Convention b, Function<Convention, Map<Quantity, Printed>> numbers) {
        return compare(a, b, numbers, numbers.apply(exchanged(a, b)));
    }

    private static Convention exchanged(Convention a, Convention b) {
        Convention all = a;
        for (ConventionItem item : a.differencesFrom(b)) {
            all = all.with(item, b.choice(item));
        }
        return all;
    }

    private static Differences compare(
            Convention a,
            Convention b,
            Function<Convention, Map<Quantity, Printed>> numbers,
            Map<Quantity, Printed> ofOther) {
        Map<Quantity, Printed> base = numbers.apply(a);
        List<Difference> found = new ArrayList<>();
        for (ConventionItem item : a.differencesFrom(b)) {
            Map<Quantity, Printed> changed = numbers.apply(a.with(item, b.choice(item)));
            found.addAll(differing(Optional.of(item), a, b, base, changed));
        }
        found.addAll(differing(Optional.empty(), a, b, numbers.apply(exchanged(a, b)), ofOther));
        return new Differences(a, b, found);
    }

    /** Of each kind the number that differs most. */
    private static List<Difference> differing(
            Optional<ConventionItem> item,
            Convention a,
            Convention b,
            Map<Quantity, Printed> before,
            Map<Quantity, Printed> after) {
        Map<String, Quantity> most = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Map.Entry<Quantity, Printed> entry : before.entrySet()) {
            Quantity quantity = entry.getKey();
            Printed other = after.get(quantity);
            if (other == null || entry.getValue().distance(other) > 0) {
                counts.merge(quantity.kind(), 1, Integer::sum);
                Quantity known = most.get(quantity.kind());
                if (known == null || distance(before, after, quantity) > distance(before, after, known)) {
                    most.put(quantity.kind(), quantity);
                }
            }
        }
        List<Difference> found = new ArrayList<>();
        most.forEach((kind, quantity) -> found.add(Sentence.of(
                item, a, b, quantity, before.get(quantity), after.get(quantity), counts.getOrDefault(kind, 1))));
        return found;
    }

    private static double distance(Map<Quantity, Printed> before, Map<Quantity, Printed> after, Quantity quantity) {
        Printed one = before.get(quantity);
        Printed other = after.get(quantity);
        return one == null || other == null ? Double.POSITIVE_INFINITY : one.distance(other);
    }

    /**
     * Whether the two print the same.
     *
     * @return true if no number differs
     */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    /**
     * The differences that one item makes.
     *
     * @param item the item
     * @return none if it changes no number
     */
    public List<Difference> of(ConventionItem item) {
        return items.stream()
                .filter(d -> d.item().filter(item::equals).isPresent())
                .toList();
    }

    /** The sentences, one a line. */
    @Override
    public String toString() {
        return items.isEmpty()
                ? "no number differs between " + first.name() + " and " + second.name()
                : items.stream().map(Difference::text).collect(Collectors.joining("\n"));
    }
}
