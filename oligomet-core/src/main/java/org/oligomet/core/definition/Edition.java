package org.oligomet.core.definition;

import java.util.Optional;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.time.ClinicalDate;

/**
 * Which of the versions of a definition these rules are, and when they were in force. A date that no source gives is
 * empty, never guessed.
 *
 * @param label name of the version, such as {@code "v1"}; {@code "only"} if the sources tell of no other
 * @param from first day in force, as far as it is known; empty if no source dates it
 * @param until day on which the next version replaced it; empty if there is none, or if no source dates it
 * @param first whether no earlier version is known
 * @param last whether no later version is known
 */
public record Edition(
        String label, Optional<ClinicalDate> from, Optional<ClinicalDate> until, boolean first, boolean last) {

    /** Label of a definition of which no other version is known. */
    public static final String ONLY = "only";

    public Edition {
        if (label.isBlank() || label.indexOf('@') >= 0) {
            throw new IllegalArgumentException("edition.label: blank or with @; it names the version in id@label");
        }
        if (last && until.isPresent()) {
            throw new IllegalArgumentException("edition.until: given for the last version; it is the day of the next");
        }
        if (from.isPresent()
                && until.isPresent()
                && from.get().earliestDay() > until.get().latestDay()) {
            throw new IllegalArgumentException(
                    "edition.until: " + until.get() + "; it must not lie before from, " + from.get());
        }
    }

    /** The only known version, in force from an unknown day. */
    public static Edition only() {
        return new Edition(ONLY, Optional.empty(), Optional.empty(), true, true);
    }

    /** The only known version, in force from its publication. */
    public static Edition publishedOn(ClinicalDate from) {
        return new Edition(ONLY, Optional.of(from), Optional.empty(), true, true);
    }

    /** The first of several versions. */
    public static Edition firstUntil(String label, Optional<ClinicalDate> until) {
        return new Edition(label, Optional.empty(), until, true, false);
    }

    /** The last of several versions. */
    public static Edition lastFrom(String label, Optional<ClinicalDate> from) {
        return new Edition(label, from, Optional.empty(), false, true);
    }

    /** Whether it is the only version that the sources tell of. */
    public boolean isOnly() {
        return first && last;
    }

    /**
     * Whether these rules were in force at a date. A first version of which no source says when it began is taken to have
     * been in force before its amendment; an amendment that no source dates leaves the question open.
     */
    public Verdict inForce(ClinicalDate date) {
        Verdict begun = from.map(day -> reached(day, date)).orElse(first ? Verdict.MET : Verdict.UNDETERMINED);
        Verdict replaced = until.map(day -> reached(day, date)).orElse(last ? Verdict.NOT_MET : Verdict.UNDETERMINED);
        return begun.and(replaced.not());
    }

    private static Verdict reached(ClinicalDate day, ClinicalDate date) {
        if (day.isCertainlyOnOrBefore(date)) {
            return Verdict.MET;
        }
        return day.isPossiblyOnOrBefore(date) ? Verdict.UNDETERMINED : Verdict.NOT_MET;
    }
}
