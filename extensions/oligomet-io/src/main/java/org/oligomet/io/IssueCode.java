package org.oligomet.io;

/** What is wrong with a row or a file. The names are stable: scripts may rely on them. */
public enum IssueCode {
    /** Bytes that are not UTF-8, a character that is none, or another encoding. */
    ENCODING,
    /** Quotes of a CSV file that do not match, or a record beyond the size limit. The whole file is refused. */
    MALFORMED_CSV,
    /** Text that is not JSON. The whole file is refused. */
    MALFORMED_JSON,
    /** A file without a header row. */
    NO_HEADER,
    /** The fields are separated by something other than commas. */
    WRONG_SEPARATOR,
    /** A column name that stands twice in the header. */
    DUPLICATE_COLUMN,
    /** A column that the table does not have, or that the layout does not know. */
    UNKNOWN_COLUMN,
    /** A column that the layout requires is not in the header. */
    MISSING_COLUMN,
    /** A file in a folder of tables that the layout does not know. */
    UNKNOWN_TABLE,
    /** A table that the layout requires is not in the folder. */
    MISSING_TABLE,
    /** More or fewer fields than the header has. */
    RAGGED_ROW,
    /** A text beyond the size limit. */
    FIELD_TOO_LONG,
    /** A required value is missing. */
    MISSING_VALUE,
    /** A text that is present but empty. */
    EMPTY_TEXT,
    /** A number written with a decimal comma. */
    DECIMAL_COMMA,
    /** A text where a number is expected, or a number that is not finite. */
    NOT_A_NUMBER,
    /** A number with a fraction where a whole number is expected, or one that is too large. */
    NOT_A_WHOLE_NUMBER,
    /** A text that is neither {@code true} nor {@code false}. */
    NOT_A_FLAG,
    /** A text that is not a date of the record's timeline. */
    NOT_A_DATE,
    /** A text that is none of the codes of its column. */
    UNKNOWN_CODE,
    /** A text that is not a target. */
    NOT_A_TARGET,
    /** The same item twice in a set. */
    DUPLICATE_ITEM,
    /** A value that belongs to another type of record. */
    NOT_APPLICABLE,
    /** A value, or values together, that are impossible. */
    IMPOSSIBLE,
    /** An id that was used before. */
    DUPLICATE_ID,
    /** A row of a patient that {@code patients.csv} does not have. */
    UNKNOWN_PATIENT,
    /** A row of a primary, lesion or treatment that the patient does not have. */
    UNKNOWN_PARENT,
    /** A row that is sound itself, but another row of the same patient was refused. */
    WITHHELD,
    /** A kind of criterion that the library does not have. */
    UNKNOWN_CRITERION,
    /** A name that nothing in the file bears: of a clause, an answer or a count. */
    UNKNOWN_REFERENCE,
    /** A JSON field that the schema does not have. */
    UNKNOWN_FIELD,
    /** The same field twice in a JSON object. */
    DUPLICATE_FIELD,
    /** A JSON value of another type than the schema has. */
    WRONG_TYPE,
    /** A code that the mapping does not translate. */
    UNMAPPED_CODE,
    /** A mapping that contradicts itself or its table. */
    BAD_MAPPING
}
