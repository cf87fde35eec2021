package org.oligomet.core.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.oligomet.core.definition.VerificationStatus;

/**
 * The published outcomes that ship with the library, each with its status and source. Several rows of one arm and endpoint
 * may stand beside one another: sources differ in what they print and in how far they were read.
 */
public final class PublishedOutcomes {

    private static final List<PublishedOutcome> ALL = load();

    private PublishedOutcomes() {}

    private static List<PublishedOutcome> load() {
        OutcomeReader reader = new OutcomeReader(Table.read("sets.csv"));
        return Stream.of("outcomes.csv", "score-outcomes.csv")
                .flatMap(resource -> Table.read(resource).stream())
                .map(reader::read)
                .toList();
    }

    /** All of them, in the order of the tables. */
    public static List<PublishedOutcome> all() {
        return ALL;
    }

    /** Those of a trial or cohort as the table calls it, such as {@code "Gomez2019"}; empty if there is none. */
    public static List<PublishedOutcome> ofTrial(String trial) {
        return ALL.stream().filter(outcome -> outcome.trial().equals(trial)).toList();
    }

    /** Those of one arm or group of a trial. */
    public static List<PublishedOutcome> ofArm(String trial, String arm) {
        return ofTrial(trial).stream()
                .filter(outcome -> outcome.arm().equals(arm))
                .toList();
    }

    /** Those whose criteria a definition of this library encodes, such as {@code "nrg-lu002"}. */
    public static List<PublishedOutcome> of(String definitionId) {
        return ALL.stream()
                .filter(outcome -> outcome.definitions().contains(definitionId))
                .toList();
    }

    /** Those of a status; only {@link VerificationStatus#VERIFIED} ones can serve as a reference. */
    public static List<PublishedOutcome> withStatus(VerificationStatus status) {
        return ALL.stream().filter(outcome -> outcome.status() == status).toList();
    }

    /** Trials and cohorts by name, each once. */
    public static List<String> trials() {
        return ALL.stream().map(PublishedOutcome::trial).distinct().toList();
    }
}
