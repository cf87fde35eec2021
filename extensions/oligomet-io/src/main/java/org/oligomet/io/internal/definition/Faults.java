package org.oligomet.io.internal.definition;

import java.util.OptionalLong;
import java.util.function.Consumer;
import org.oligomet.io.Issue;
import org.oligomet.io.internal.record.Refused;

/** What is wrong in one definition. All of it is told; a value that could not be read has a stand-in until the end. */
final class Faults {

    private final String file;
    private final OptionalLong number;
    private final Consumer<Issue> issues;
    private int count;

    /**
     * @param number number of the definition in the list, from 1; empty if the file holds this definition alone
     * @param issues takes what is wrong
     */
    Faults(String file, OptionalLong number, Consumer<Issue> issues) {
        this.file = file;
        this.number = number;
        this.issues = issues;
    }

    /** How many there are so far. */
    int count() {
        return count;
    }

    void tell(Refused refused, String path, long line) {
        count++;
        Issue.Builder issue = Issue.builder();
        issue.code(refused.code()).file(file).row(number).line(line).message(refused.reason());
        if (!path.isEmpty()) {
            issue.column(path);
        }
        if (refused.shown() != null) {
            issue.value(refused.shown());
        }
        issues.accept(issue.build());
    }
}
