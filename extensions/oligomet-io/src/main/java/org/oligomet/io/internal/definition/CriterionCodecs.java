package org.oligomet.io.internal.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oligomet.core.criteria.Convention;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.io.IssueCode;
import org.oligomet.io.internal.csv.NearNames;
import org.oligomet.io.internal.json.JsonValue;
import org.oligomet.io.internal.record.Refused;

/** Every kind of criterion of the library. A new kind takes its place in one of the lists; a test misses it otherwise. */
public final class CriterionCodecs {

    private static final Map<String, CriterionCodec<?>> BY_ID = byId();

    private static final Criterion UNREAD = new Convention("unread");

    private CriterionCodecs() {}

    private static Map<String, CriterionCodec<?>> byId() {
        List<CriterionCodec<?>> all = new ArrayList<>();
        all.addAll(CombinationCodecs.ALL);
        all.addAll(DiseaseCodecs.ALL);
        all.addAll(PatientCodecs.ALL);
        all.addAll(TherapyCodecs.ALL);
        Map<String, CriterionCodec<?>> byId = new LinkedHashMap<>();
        for (CriterionCodec<?> codec : all) {
            if (byId.put(codec.id(), codec) != null) {
                throw new IllegalStateException("two codecs for the criterion " + codec.id());
            }
        }
        return Collections.unmodifiableMap(byId);
    }

    /** All kinds, by id. */
    public static Map<String, CriterionCodec<?>> all() {
        return BY_ID;
    }

    /** The criterion, or a stand-in if it cannot be made: what stands beside it is looked at all the same. */
    static Criterion read(Node node, Countings countings) {
        try {
            return criterion(node, countings);
        } catch (Misfit e) {
            return UNREAD;
        }
    }

    private static Criterion criterion(Node node, Countings countings) {
        String id = node.text(CriterionCodec.TYPE);
        if (!node.glimpse(CriterionCodec.TYPE).equals(Optional.of(id))) {
            throw new Misfit();
        }
        CriterionCodec<?> codec = BY_ID.get(id);
        if (codec == null) {
            node.fault(
                    CriterionCodec.TYPE,
                    new Refused(
                            IssueCode.UNKNOWN_CRITERION,
                            CriterionCodec.TYPE,
                            id.length() <= 40 ? id : null,
                            "there is no such criterion" + NearNames.hint(id, BY_ID.keySet())));
            throw new Misfit();
        }
        return codec.read(new CriterionCodec.In(node, countings));
    }

    static JsonValue write(Criterion criterion, Countings countings) {
        CriterionCodec<?> codec = BY_ID.get(criterion.id());
        if (codec == null || !codec.kind().isInstance(criterion)) {
            throw new IllegalArgumentException("criterion: " + criterion.id() + " ("
                    + criterion.getClass().getName() + "); it has no form in JSON");
        }
        return codec.write(criterion, countings);
    }
}
