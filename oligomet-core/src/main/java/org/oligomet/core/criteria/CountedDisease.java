package org.oligomet.core.criteria;

/** Which of the metastases that are there a count takes. */
public enum CountedDisease {
    /** All of them. */
    ALL,
    /**
     * Those that progress: judged progressing last, or first seen since the systemic therapy that was started last. A
     * lesion of which neither is known may or may not count.
     */
    PROGRESSIVE
}
