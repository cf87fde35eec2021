package org.oligomet.stats.certified;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The files of the certified set. */
final class Certified {

    private Certified() {}

    static String text(String file) {
        try (InputStream in = Objects.requireNonNull(Certified.class.getResourceAsStream("/certified/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of each line after the header; comments left out. */
    static List<String[]> table(String file) {
        return text(file)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
