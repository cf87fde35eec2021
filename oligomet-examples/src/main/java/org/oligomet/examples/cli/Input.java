package org.oligomet.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file named on the command line; {@code -} is standard input. */
record Input(String name) {

    boolean isStandardInput() {
        return "-".equals(name);
    }

    /** What messages call it: the last part of the path is enough for a person, and the same on every machine. */
    String label() {
        if (isStandardInput()) {
            return "standard input";
        }
        Path last = path().getFileName();
        return last == null ? name : last.toString();
    }

    Path path() {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UnusableDataException("'" + name + "' is not the name of a file");
        }
    }

    InputStream open(Streams streams) throws IOException {
        if (isStandardInput()) {
            return streams.in();
        }
        if (Files.isDirectory(path())) {
            throw new UnusableDataException(name + " is a folder; name a CSV file");
        }
        return Files.newInputStream(path());
    }
}
