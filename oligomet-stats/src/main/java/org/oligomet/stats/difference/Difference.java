package org.oligomet.stats.difference;

import java.util.Optional;
import org.oligomet.stats.ConventionItem;
import org.oligomet.stats.Estimate;

/**
 * One number that came out differently, and why.
 *
 * @param item the item of the conventions that alone changes it; empty if it is not a matter of convention: other data, another
 *     model or another level
 * @param quantity what the number is, such as {@code median of B}
 * @param first it under the first convention
 * @param second it under the first convention with this one item of the second
 * @param count how many numbers of this kind the item changes; this is the one it changes most
 * @param text a sentence with both numbers and both choices
 */
public record Difference(
        Optional<ConventionItem> item, String quantity, Estimate first, Estimate second, int count, String text) {

    @Override
    public String toString() {
        return text;
    }
}
