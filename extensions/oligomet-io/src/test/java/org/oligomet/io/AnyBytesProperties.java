package org.oligomet.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.oligomet.core.patient.Patient;

/** Whatever the bytes, the answer is values and issues, or the one exception for files that are unusable. */
class AnyBytesProperties {

    private static final String MAPPING =
            "{\"format\": \"oligomet-mapping/1\", \"source\": \"test\", \"anchor\": \"birth\","
                    + " \"patient\": {\"id\": {\"column\": \"id\"}, \"sex\": {\"column\": \"sex\"},"
                    + " \"observedFrom\": {\"column\": \"age\", \"unit\": \"YEARS\", \"decimals\": 2}}}";

    private static ByteArrayInputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static void reconciles(Loaded<Patient> loaded) {
        for (SourceCount source : loaded.sources()) {
            assertThat(loaded.issues().stream().map(Issue::row).distinct().count())
                    .isEqualTo(source.refused());
        }
    }

    private static void read(byte[] bytes) throws IOException {
        try {
            Table table = TableReader.withDefaults().read(stream(bytes), "t.csv");
            assertThat(table.source().refused()).isEqualTo(table.issues().size());
            assertThat(table.source().accepted()).isEqualTo(table.rows());
        } catch (BadDataException e) {
            assertThat(e.issue().message()).isNotEmpty();
        }
        try {
            reconciles(PatientJson.withDefaults().read(stream(bytes), "p.json"));
        } catch (BadDataException e) {
            assertThat(e.issue().message()).isNotEmpty();
        }
        try {
            reconciles(RegistryMapping.read(stream(MAPPING.getBytes(StandardCharsets.UTF_8)), "m.json")
                    .readTable(stream(bytes), "t.csv"));
        } catch (BadDataException e) {
            assertThat(e.issue().message()).isNotEmpty();
        }
        try {
            RegistryMapping.read(stream(bytes), "m.json");
        } catch (BadDataException e) {
            assertThat(e.issue().message()).isNotEmpty();
        }
    }

    @Property(tries = 500)
    void arbitraryBytes(@ForAll @Size(max = 200) byte[] bytes) throws IOException {
        read(bytes);
    }

    /** Good files with a few bytes changed get deeper than noise does. */
    @Property(tries = 500)
    void damagedFiles(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        String good = switch (random.nextInt(3)) {
            case 0 -> PatientJson.withDefaults().write(RandomPatients.some(seed));
            case 1 -> MAPPING;
            default -> "id,sex,age\nA,MALE,66.84\nB,FEMALE,\n\"C\",UNKNOWN,90\n";
        };
        byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
        String bits = "{}[]\",:0123456789.e-/;\n\r\\ tnNA\u0000";
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = random.nextInt(9) == 0
                    ? (byte) random.nextInt(256)
                    : (byte) bits.charAt(random.nextInt(bits.length()));
        }
        read(bytes);
    }
}
