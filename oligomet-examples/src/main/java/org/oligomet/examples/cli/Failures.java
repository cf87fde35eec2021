package org.oligomet.examples.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.oligomet.io.BadDataException;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Every failure is one line on standard error and an exit status. */
final class Failures {

    private final Streams streams;

    Failures(Streams streams) {
        this.streams = streams;
    }

    int onWrongUsage(ParameterException thrown, String[] arguments) {
        ParameterException failure = firstCause(thrown);
        String name = failure.getCommandLine().getCommandSpec().qualifiedName();
        String message = failure.getMessage();
        if (failure instanceof UnmatchedArgumentException unmatched) {
            List<String> similar = unmatched.getSuggestions();
            if (!similar.isEmpty()) {
                message +=
                        "; did you mean " + String.join(" or ", similar.subList(0, Math.min(2, similar.size()))) + "?";
            }
        }
        streams.tell(oneLine(name + ": " + message + " (see " + name + " --help)"));
        return Oligomet.WRONG_USAGE;
    }

    /** A misspelt option also leaves the right one missing; what was misspelt says more. */
    private static ParameterException firstCause(ParameterException thrown) {
        List<String> unmatched = thrown.getCommandLine().getUnmatchedArguments();
        boolean misspelt = thrown instanceof MissingParameterException && !unmatched.isEmpty();
        return misspelt ? new UnmatchedArgumentException(thrown.getCommandLine(), unmatched) : thrown;
    }

    int onFailure(Exception failure, CommandLine command, ParseResult parsed) {
        return report(command.getCommandSpec().qualifiedName(), failure);
    }

    int report(String command, Throwable failure) {
        streams.tell(oneLine(command + ": " + explain(failure).orElseGet(() -> defect(failure))));
        return Oligomet.BAD_DATA;
    }

    private static Optional<String> explain(Throwable failure) {
        Throwable cause = failure.getCause();
        if (failure instanceof UncheckedIOException && cause != null) {
            return explain(cause);
        }
        if (failure instanceof NoSuchFileException missing) {
            return Optional.of("there is no file " + missing.getFile());
        }
        if (failure instanceof AccessDeniedException denied) {
            return Optional.of("no permission for " + denied.getFile());
        }
        if (failure instanceof BadDataException
                || failure instanceof UnusableDataException
                || failure instanceof FileNotFoundException) {
            return Optional.of(String.valueOf(failure.getMessage()));
        }
        if (failure instanceof IllegalArgumentException && failure.getMessage() != null) {
            // The libraries refuse what they cannot use, naming it.
            return Optional.of(failure.getMessage());
        }
        if (failure instanceof IOException) {
            return Optional.of("cannot read or write: " + failure.getMessage());
        }
        if (failure instanceof OutOfMemoryError) {
            return Optional.of("not enough memory; give more with OLIGOMET_JAVA_OPTS=-Xmx8g");
        }
        return Optional.empty();
    }

    /** Not foreseen, so ours. Only the type and place: the message of an unknown failure may hold anything. */
    private static String defect(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        return "a defect in oligomet, please report it: " + failure.getClass().getName() + place;
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }
}
