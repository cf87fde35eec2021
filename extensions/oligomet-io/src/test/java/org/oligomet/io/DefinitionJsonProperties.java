package org.oligomet.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.oligomet.core.definition.Definition;

/** What is written is read back as an equal definition, whatever it says, and gives the same bytes again. */
class DefinitionJsonProperties {

    private static final DefinitionJson JSON = DefinitionJson.withDefaults();

    @Property(tries = 300)
    void roundTrip(@ForAll long seed) throws IOException {
        RandomDefinitions random = new RandomDefinitions(seed);
        Definition definition = random.definition();
        String text = JSON.write(definition);
        Definition back = JSON.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "d.json")
                .orThrow()
                .get(0);
        assertThat(back).isEqualTo(definition);
        assertThat(JSON.write(back)).isEqualTo(text);
        assertThat(JSON.hash(back)).isEqualTo(JSON.hash(definition));
    }

    @Property(tries = 100)
    void anotherDefinitionHasAnotherHash(@ForAll long seed) {
        RandomDefinitions random = new RandomDefinitions(seed);
        Definition one = random.definition();
        Definition other = random.definition();
        assertThat(JSON.hash(one).equals(JSON.hash(other))).isEqualTo(one.equals(other));
        assertThat(JSON.write(List.of(one, other)))
                .contains(JSON.write(one).strip().split("\n", -1)[2]);
    }
}
