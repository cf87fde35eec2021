package org.oligomet.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.oligomet.core.patient.Patient;
import org.oligomet.io.internal.folder.FolderReader;
import org.oligomet.io.internal.folder.FolderWriter;

/**
 * Patients as a folder of CSV tables, both ways; {@code docs/csv-tables.md} lists tables and columns. Only {@code patients.csv} is
 * required. A patient any of whose rows is refused is not loaded: with a lesion less it would look better than it is. Its
 * other rows end as {@link IssueCode#WITHHELD}, so that every row is accounted for.
 */
public final class PatientTables {

    private static final PatientTables DEFAULTS = new PatientTables(false);

    private final boolean keepIncomplete;

    private PatientTables(boolean keepIncomplete) {
        this.keepIncomplete = keepIncomplete;
    }

    /** Loads whole patients only. */
    public static PatientTables withDefaults() {
        return DEFAULTS;
    }

    /** Loads patients without their refused rows, too: for a look at the data, never for a verdict. */
    public PatientTables withIncompletePatients() {
        return new PatientTables(true);
    }

    /**
     * Reads the tables of a folder.
     *
     * @throws BadDataException if a table as a whole is unusable, {@code patients.csv} is missing, or a table or column
     *     is not of the layout
     */
    public Loaded<Patient> read(Path folder) throws IOException {
        return new FolderReader(folder, keepIncomplete).read();
    }

    /** Writes the tables that have rows into a folder, which is made if needed. */
    public void write(List<Patient> patients, Path folder) throws IOException {
        Files.createDirectories(folder);
        new FolderWriter(folder, patients).write();
    }
}
