package org.oligomet.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The version of the library, as the build wrote it into the jar. */
final class LibraryVersion {

    private static final String NUMBER = read();

    private LibraryVersion() {}

    static String number() {
        return NUMBER;
    }

    private static String read() {
        Properties properties = new Properties();
        try (InputStream in = LibraryVersion.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Classes that no build has filtered are of a developer's machine.
        String version = properties.getProperty("version", "${");
        return version.startsWith("${") ? "development" : version;
    }
}
