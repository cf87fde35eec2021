package org.oligomet.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that a command writes. */
final class OutputFile {

    private OutputFile() {}

    static void write(String name, String text) throws IOException {
        try {
            Files.writeString(Path.of(name), text);
        } catch (NoSuchFileException e) {
            throw new UnusableDataException("cannot write " + name + ": there is no such folder");
        } catch (InvalidPathException e) {
            throw new UnusableDataException("'" + name + "' is not the name of a file");
        } catch (IOException e) {
            throw new UnusableDataException("cannot write " + name + ": " + e.getMessage());
        }
    }
}
