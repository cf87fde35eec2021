package org.oligomet.core.lint;

/** What is wrong or doubtful. The names are stable: scripts may rely on them. */
public enum LintCode {
    /** No record whatever can meet all conditions: these clauses contradict each other. */
    NEVER_MET(LintLevel.WRONG),
    /** The same with another answer to a question. */
    NEVER_MET_WITH_ANSWER(LintLevel.WRONG),
    /** No clause is a condition: everyone qualifies. */
    NO_CONDITION(LintLevel.WRONG),
    /** An id of a clause, a question or an answer that is used twice. */
    DUPLICATE_ID(LintLevel.WRONG),
    /** An answer replaces the criterion of a clause that there is not: it can never take effect. */
    UNKNOWN_CLAUSE(LintLevel.WRONG),
    /** The published answer of a question is none of its answers. */
    UNKNOWN_ANSWER(LintLevel.WRONG),
    /** The citation says nothing. */
    MISSING_CITATION(LintLevel.WRONG),
    /** A clause without a text. */
    MISSING_TEXT(LintLevel.WRONG),
    /** Without this condition every verdict would be the same. */
    CLAUSE_NEVER_MATTERS(LintLevel.DOUBTFUL),
    /** Where the other conditions are met this one cannot be not met; it can only leave a verdict open. */
    CLAUSE_NEVER_DECIDES(LintLevel.DOUBTFUL),
    /** Without this part of a clause every verdict would be the same. */
    PART_NEVER_MATTERS(LintLevel.DOUBTFUL),
    /** This alternative is never met where the conditions are. */
    UNREACHABLE_BRANCH(LintLevel.DOUBTFUL),
    /** Two conditions ask for the same. */
    DUPLICATE_CLAUSE(LintLevel.DOUBTFUL),
    /** Two answers to a question give the same rules. */
    SAME_ANSWER(LintLevel.DOUBTFUL),
    /** A convention whose criterion can be not met, which nobody would see. */
    IGNORED_CRITERION(LintLevel.DOUBTFUL),
    /** A further count that no clause uses. */
    UNUSED_COUNT(LintLevel.DOUBTFUL),
    /** Two definitions with the same rules. */
    DUPLICATE_DEFINITION(LintLevel.DOUBTFUL),
    /** The citation has no DOI, PMID or registration by which it could be looked up. */
    NO_IDENTIFIER(LintLevel.REMARK);

    private final LintLevel level;

    LintCode(LintLevel level) {
        this.level = level;
    }

    public LintLevel level() {
        return level;
    }
}
