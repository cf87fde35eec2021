package org.oligomet.io.internal.definition;

import java.util.ArrayList;
import java.util.List;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.CountsMetastases;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.io.internal.json.JsonTree;
import org.oligomet.io.internal.json.JsonValue;

/**
 * How one kind of criterion is written: an object whose {@code type} is the id of the kind and whose other fields are its
 * parameters, by the names of the components of the record.
 *
 * @param id the id of the kind
 * @param kind the kind
 * @param names fields besides {@code type}
 * @param reader makes the criterion
 * @param writer gives its fields
 */
public record CriterionCodec<T extends Criterion>(
        String id, Class<T> kind, List<String> names, Reader<T> reader, Writer<T> writer) {

    static final String TYPE = "type";

    /** Makes a criterion of fields. */
    interface Reader<T> {
        T read(In in);
    }

    /** Gives the fields of a criterion. */
    interface Writer<T> {
        void write(T criterion, Out out);
    }

    /**
     * Fields of a criterion and the counts that it may name.
     *
     * @param node the fields
     * @param countings the counts of the definition
     */
    record In(Node node, Countings countings) {

        CountingPolicy counting() {
            return countings.of(node);
        }

        Criterion criterion(String name) {
            return CriterionCodecs.read(node.object(name), countings);
        }

        List<Criterion> criteria(String name) {
            List<Criterion> criteria = new ArrayList<>();
            node.objects(name).forEach(part -> criteria.add(CriterionCodecs.read(part, countings)));
            return criteria;
        }
    }

    /**
     * The object in the making and the counts that may be named.
     *
     * @param tree the object
     * @param countings the counts of the definition
     */
    record Out(JsonTree tree, Countings countings) {

        void criterion(String name, Criterion part) {
            tree.value(name, CriterionCodecs.write(part, countings));
        }

        void criteria(String name, List<Criterion> parts) {
            List<JsonValue> items = new ArrayList<>();
            parts.forEach(part -> items.add(CriterionCodecs.write(part, countings)));
            tree.list(name, items);
        }
    }

    static <T extends Criterion> CriterionCodec<T> of(
            String id, Class<T> kind, String names, Reader<T> reader, Writer<T> writer) {
        List<String> fields = names.isEmpty() ? List.of() : List.of(names.split(" ", -1));
        return new CriterionCodec<>(id, kind, fields, reader, writer);
    }

    T read(In in) {
        List<String> allowed = new ArrayList<>(names);
        allowed.add(TYPE);
        return in.node().allowOnly(allowed).make(node -> reader.read(in));
    }

    JsonValue write(Criterion criterion, Countings countings) {
        Out out = new Out(new JsonTree().text(TYPE, id), countings);
        writer.write(kind.cast(criterion), out);
        if (criterion instanceof CountsMetastases counts) {
            countings.write(counts.counting(), out.tree());
        }
        return out.tree().object();
    }
}
