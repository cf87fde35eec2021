package org.oligomet.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.time.ClinicalDate;

/** Judging again gives the same bytes, also from what was written and read in between. */
class AuditRecordProperties {

    @Property(tries = 60)
    void replayGivesTheSameBytes(@ForAll long seed) {
        Patient patient = RandomPatients.one(seed);
        List<Definition> definitions = Definitions.allVersions();
        Definition definition = definitions.get(new Random(seed).nextInt(definitions.size()));
        patient.latestDate().ifPresent(latest -> {
            AuditRecord record =
                    AuditRecord.of(definition, patient.asOf(ClinicalDate.ofDay(latest.timeline(), latest.latestDay())));
            assertThat(AuditRecord.parse(record.json())
                            .replay(definition, patient)
                            .isSame())
                    .isTrue();
        });
    }
}
