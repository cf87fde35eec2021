package org.oligomet.core.whatif;

import java.util.List;
import org.immutables.value.Value;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.time.ClinicalDate;

/** What would flip the verdict of a definition on a patient: minimal sets of changes, and where the search ended. */
@Value.Immutable
public interface NearMiss {

    Definition definition();

    ClinicalDate asOf();

    /** The verdict as it is. */
    Verdict verdict();

    /** The verdict that the corrections lead to. */
    Verdict target();

    /** Minimal sets of changes: what can be had first, then what waiting brings, then what cannot change; small ones first. */
    List<Correction> corrections();

    /** Most changes that a set may have. */
    int limit();

    /** Whether the search stopped at the limit: larger sets were not looked at, and some might do. */
    boolean isStoppedAtLimit();

    /** The answer in one sentence. */
    default Message message() {
        String key = corrections().isEmpty() ? "whatif.none" : "whatif.some";
        return Message.of(
                key + (isStoppedAtLimit() ? ".stopped" : ""),
                "definition",
                definition().key(),
                "target",
                target(),
                "n",
                corrections().size(),
                "limit",
                limit());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link NearMiss}. */
    final class Builder extends ImmutableNearMiss.Builder {
        Builder() {}
    }
}
