package org.oligomet.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Java code that is shown in the README or the documentation stands, line by line, in a source file that is compiled. */
final class DocumentedCodeTest {

    private static final Path ROOT = Path.of("..");

    @Test
    void everyBlockOfJavaIsTakenFromACompiledFile() throws IOException {
        List<String> sources = new ArrayList<>();
        for (String folder : List.of(
                "oligomet-core",
                "oligomet-stats",
                "extensions/oligomet-io",
                "extensions/oligomet-report",
                "extensions/oligomet-testkit",
                "oligomet-examples")) {
            for (Path file : files(ROOT.resolve(folder).resolve("src"), ".java")) {
                sources.add(normal(Files.readString(file)));
            }
        }
        assertThat(sources).isNotEmpty();
        List<Path> pages = new ArrayList<>(files(ROOT.resolve("docs"), ".md"));
        pages.add(ROOT.resolve("README.md"));
        for (Path page : pages) {
            for (String block : javaBlocks(Files.readString(page))) {
                assertThat(sources.stream().anyMatch(source -> source.contains(normal(block))))
                        .as("%s shows code that no compiled file holds:%n%s", page, block)
                        .isTrue();
            }
        }
    }

    @Test
    void blocksAreFoundAndComparedWithoutIndentation() {
        List<String> blocks = javaBlocks("text\n```java\nint a = 1;\n  f(a);\n```\n```sh\nls\n```\n");
        assertThat(blocks).containsExactly("int a = 1;\n  f(a);\n");
        assertThat(normal("class X {\n    int a = 1;\n\n    f(a);\n}")).contains(normal(blocks.get(0)));
    }

    private static List<String> javaBlocks(String page) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        boolean inside = false;
        for (String line : page.split("\n", -1)) {
            if (inside && line.strip().startsWith("```")) {
                blocks.add(block.toString());
                block.setLength(0);
                inside = false;
            } else if (inside) {
                block.append(line).append('\n');
            } else {
                inside = line.strip().equals("```java");
            }
        }
        return blocks;
    }

    /** Lines without indentation and without empty ones, each ended by a line feed. */
    private static String normal(String code) {
        StringBuilder lines = new StringBuilder("\n");
        code.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> lines.append(line).append('\n'));
        return lines.toString();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
