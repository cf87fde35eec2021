package org.oligomet.core.state;

/** How metastases of the past are counted to tell polymetastatic disease. */
public enum PastCount {
    /** Those that were there at one time, whether or not they have been treated since. */
    AT_ONE_TIME,
    /** All that were ever found by then, the treated ones too. */
    LIFETIME
}
