package org.oligomet.io.internal.definition;

import java.util.OptionalLong;
import org.oligomet.io.Issue;
import org.oligomet.io.internal.record.Refused;

/** Why a part of a definition was refused, with its place. */
final class Misfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refused refused;
    private final String path;
    private final long line;

    Misfit(Refused refused, String path, long line) {
        // No stack trace: this is an answer about data.
        super(refused.reason(), null, false, false);
        this.refused = refused;
        this.path = path;
        this.line = line;
    }

    Issue issue(String file, OptionalLong number) {
        Issue.Builder issue = Issue.builder();
        issue.code(refused.code()).file(file).row(number).line(line).message(refused.reason());
        if (!path.isEmpty()) {
            issue.column(path);
        }
        if (refused.shown() != null) {
            issue.value(refused.shown());
        }
        return issue.build();
    }
}
