package org.oligomet.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs {@code compare-with-r.R} on the files of the data sets. */
final class RSide {

    private final Path script;
    private final Path folder;
    private final List<String> tasks = new ArrayList<>();
    private final Map<String, Operation.Timing> results = new HashMap<>();
    private String versions = "";

    RSide(Path script, Path folder) {
        this.script = script;
        this.folder = folder;
    }

    /** Asks for an operation on a data set that will have been written. */
    void plan(String key, Dataset data, Columns columns) {
        Path files = folder.resolve(data.name());
        if (!Files.exists(files)) {
            columns.write(files);
        }
        tasks.add(key + "\t" + data.name() + "\t" + data.n() + "\t" + data.covariates());
    }

    /** Runs everything that was planned, in one R. Nothing happens without R. */
    void run() {
        if (tasks.isEmpty()) {
            return;
        }
        try {
            Path list = folder.resolve("tasks.tsv");
            Files.write(list, tasks, StandardCharsets.UTF_8);
            Process process = new ProcessBuilder("Rscript", "--vanilla", script.toString(), list.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    read(line);
                }
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException("R failed: its message is above");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while R ran", stopped);
        } catch (IOException noR) {
            throw new UncheckedIOException("R could not be run: leave it out with --no-r", noR);
        }
    }

    private void read(String line) {
        String[] part = line.split("\t", -1);
        if (part[0].equals("versions")) {
            versions = part[1];
        } else if (part.length == 4) {
            results.put(
                    part[0] + "\t" + part[1],
                    new Operation.Timing(Double.parseDouble(part[2]), Double.parseDouble(part[3])));
        }
    }

    Optional<Operation.Timing> result(String key, Dataset data) {
        return Optional.ofNullable(results.get(key + "\t" + data.name()));
    }

    String versions() {
        return versions;
    }
}
