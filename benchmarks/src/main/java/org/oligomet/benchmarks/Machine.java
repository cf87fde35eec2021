package org.oligomet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** Where and when figures were taken: date, JDK, processor, heap. No names of hosts. */
final class Machine {

    private Machine() {}

    static String describe() {
        Runtime runtime = Runtime.getRuntime();
        return LocalDate.now(ZoneOffset.UTC) + "; JDK " + Runtime.version() + "; " + processor() + ", "
                + runtime.availableProcessors() + " processors; heap at most " + (runtime.maxMemory() >> 20)
                + " MiB, options of the JVM at their defaults";
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException notLinux) {
            return System.getProperty("os.arch", "unknown processor");
        }
    }
}
