package org.oligomet.io.internal.definition;

import java.util.List;
import org.oligomet.core.criteria.Advice;
import org.oligomet.core.criteria.AllOf;
import org.oligomet.core.criteria.AnyOf;
import org.oligomet.core.criteria.AtLeast;
import org.oligomet.core.criteria.Convention;
import org.oligomet.core.criteria.Not;
import org.oligomet.core.criteria.Where;

/** Combinations of criteria, conventions and advice. */
final class CombinationCodecs {

    static final List<CriterionCodec<?>> ALL = List.of(
            CriterionCodec.of(
                    "all-of",
                    AllOf.class,
                    "children",
                    in -> new AllOf(in.criteria("children")),
                    (c, out) -> out.criteria("children", c.children())),
            CriterionCodec.of(
                    "any-of",
                    AnyOf.class,
                    "children",
                    in -> new AnyOf(in.criteria("children")),
                    (c, out) -> out.criteria("children", c.children())),
            CriterionCodec.of(
                    "at-least",
                    AtLeast.class,
                    "k children",
                    in -> new AtLeast(in.node().whole("k"), in.criteria("children")),
                    (c, out) -> {
                        out.tree().whole("k", c.k());
                        out.criteria("children", c.children());
                    }),
            CriterionCodec.of(
                    "not",
                    Not.class,
                    "child",
                    in -> new Not(in.criterion("child")),
                    (c, out) -> out.criterion("child", c.child())),
            CriterionCodec.of(
                    "where",
                    Where.class,
                    "applies required",
                    in -> new Where(in.criterion("applies"), in.criterion("required")),
                    (c, out) -> {
                        out.criterion("applies", c.applies());
                        out.criterion("required", c.required());
                    }),
            CriterionCodec.of(
                    "advice",
                    Advice.class,
                    "code applies followed",
                    in -> new Advice(in.node().text("code"), in.criterion("applies"), in.criterion("followed")),
                    (c, out) -> {
                        out.tree().text("code", c.code());
                        out.criterion("applies", c.applies());
                        out.criterion("followed", c.followed());
                    }),
            CriterionCodec.of(
                    "convention",
                    Convention.class,
                    "key",
                    in -> new Convention(in.node().text("key")),
                    (c, out) -> out.tree().text("key", c.key())));

    private CombinationCodecs() {}
}
