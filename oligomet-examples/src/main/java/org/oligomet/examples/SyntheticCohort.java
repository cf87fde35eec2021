package org.oligomet.examples;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.oligomet.core.patient.Patient;
import org.oligomet.io.PatientTables;
import org.oligomet.report.model.DataSource;

/** The embedded cohort of 18 invented patients: a folder of tables, read as any folder of tables is read. */
public final class SyntheticCohort {

    private static final String FOLDER = "/data/synthetic-oligomet-18";

    private SyntheticCohort() {}

    /**
     * The patients.
     *
     * @return all 18
     * @throws IOException if they cannot be read
     */
    public static List<Patient> load() throws IOException {
        URL resource = Objects.requireNonNull(SyntheticCohort.class.getResource(FOLDER + "/patients.csv"), FOLDER);
        try {
            URI uri = resource.toURI();
            if (!"jar".equals(uri.getScheme())) {
                Path folder = Objects.requireNonNull(Path.of(uri).getParent());
                return PatientTables.withDefaults().read(folder).orThrow();
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return PatientTables.withDefaults().read(jar.getPath(FOLDER)).orThrow();
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /**
     * Where they come from, so that a report says that nobody in it exists.
     *
     * @return the description
     */
    public static DataSource source() {
        return DataSource.builder()
                .name("SYNTHETIC cohort of 18 patients")
                .description(
                        "Nobody in it exists. It has the shape of the cohort of Sakai et al. 2016, and shows what the"
                                + " report does with records at lesion level.")
                .synthetic(true)
                .citation("Shape after Sakai et al., Thoracic Cancer 2016, doi:10.1111/1759-7714.12386")
                .build();
    }
}
