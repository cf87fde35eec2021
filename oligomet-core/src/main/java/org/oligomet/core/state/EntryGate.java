package org.oligomet.core.state;

import org.oligomet.core.definition.Definition;

/** What counts as oligometastatic disease now. The tree tells states apart and sets no limit of its own. */
public sealed interface EntryGate {

    /**
     * One to so many metastases now. Under active systemic therapy it is enough that one to so many of them are progressive,
     * since oligoprogression counts those: the controlled rest may be large.
     *
     * @param limit most metastases, 1 or more
     */
    record Metastases(int limit) implements EntryGate {
        public Metastases {
            if (limit < 1) {
                throw new IllegalArgumentException("gate.limit: " + limit + " metastases; it must be 1 or more");
            }
        }
    }

    /**
     * The conditions of a definition are met.
     *
     * @param definition the definition
     */
    record Fulfils(Definition definition) implements EntryGate {}
}
