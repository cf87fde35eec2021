package org.oligomet.core.lint;

/** How bad a finding is. */
public enum LintLevel {
    /** The definition cannot be meant so. */
    WRONG,
    /** It is proved, and may be meant: a rule that another rule makes idle can still be worth saying. */
    DOUBTFUL,
    /** Worth knowing. */
    REMARK
}
