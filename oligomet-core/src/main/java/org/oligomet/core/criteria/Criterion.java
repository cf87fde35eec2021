package org.oligomet.core.criteria;

import java.util.List;
import java.util.Map;
import org.oligomet.core.patient.Snapshot;

/**
 * A rule that judges what was known about a patient at a date. Implementations are immutable, look at nothing but the
 * given facts, and answer {@link Verdict#MET} or {@link Verdict#NOT_MET} only if the answer holds for every way in which
 * the record could be completed.
 *
 * <p>The two paths agree: {@code verdict(f) == evaluate(f).verdict()}. The first builds no tree and allocates nothing;
 * it is for millions of patients.
 */
public interface Criterion {

    /** Stable id of the kind of rule, such as {@code "lesion-count"}. */
    String id();

    /** Parameters by name, as text, in a fixed order. */
    Map<String, String> parameters();

    Verdict verdict(Facts facts);

    Evaluation evaluate(Facts facts);

    /** The rules that this one combines; empty for a rule that stands alone. */
    default List<Criterion> children() {
        return List.of();
    }

    default Verdict verdict(Snapshot snapshot) {
        return verdict(Facts.of(snapshot));
    }

    default Evaluation evaluate(Snapshot snapshot) {
        return evaluate(Facts.of(snapshot));
    }
}
