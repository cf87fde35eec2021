package org.oligomet.core.criteria;

/** A rule that counts metastases, or asks for them at a counting moment, under a policy. */
public interface CountsMetastases extends Criterion {

    CountingPolicy counting();

    /** The same rule under another policy. */
    Criterion withCounting(CountingPolicy policy);
}
