package org.oligomet.io;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.oligomet.core.criteria.BrainRule;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountUnit;
import org.oligomet.core.criteria.CountedDisease;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.CoveragePolicy;
import org.oligomet.core.criteria.CoverageRule;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.criteria.ImagingOption;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.PrimaryRule;
import org.oligomet.core.criteria.RegionalNodeRule;
import org.oligomet.core.criteria.ReportedPeriodRule;
import org.oligomet.core.criteria.TimeFrame;
import org.oligomet.core.criteria.TreatedLesionRule;
import org.oligomet.core.definition.Ambiguity;
import org.oligomet.core.definition.Choice;
import org.oligomet.core.definition.Citation;
import org.oligomet.core.definition.Clause;
import org.oligomet.core.definition.ClauseRole;
import org.oligomet.core.definition.CountingChange;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Edition;
import org.oligomet.core.definition.Statement;
import org.oligomet.core.definition.VerificationStatus;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.io.internal.definition.CriterionCodec;
import org.oligomet.io.internal.definition.CriterionCodecs;

/** Definitions without sense, of every kind of criterion: the components of its record say what it is made of. */
final class RandomDefinitions {

    private static final int DEEPEST = 3;

    private final Random random;
    private final List<CountingPolicy> policies = new ArrayList<>();

    RandomDefinitions(long seed) {
        random = new Random(seed);
    }

    Definition definition() {
        policies.clear();
        policies.add(policy());
        policies.add(policy());
        Definition.Builder builder = Definition.builder()
                .id("d-" + random.nextInt(1_000_000))
                .version(text())
                .title(text())
                .edition(edition())
                .date(maybe() ? Optional.of(date()) : Optional.empty())
                .citation(Citation.builder()
                        .text(text())
                        .doi(maybe() ? Optional.of(text()) : Optional.empty())
                        .pmid(maybe() ? Optional.of(text()) : Optional.empty())
                        .registration(maybe() ? Optional.of(text()) : Optional.empty())
                        .status(one(VerificationStatus.class))
                        .build())
                .counting(policies.get(0))
                .putFurtherCountings("lifetime " + text(), policies.get(1));
        for (Message message : List.of(
                Message.of("finding.CODE"),
                Message.of("text", "text", text()),
                new Message("all-of", Map.of("a", "1"), List.of(Message.of("age.MET", "years", 18))))) {
            if (maybe()) {
                builder.addCautions(new Finding("CODE", message));
            }
        }
        int clauses = 1 + random.nextInt(4);
        for (int i = 0; i < clauses; i++) {
            builder.addClauses(clause("C" + i));
        }
        for (int i = 0; i < random.nextInt(3); i++) {
            builder.addAmbiguities(ambiguity("q" + i, clauses));
        }
        return builder.build();
    }

    private Clause clause(String id) {
        Clause.Builder clause = Clause.builder()
                .id(id)
                .text(text())
                .role(one(ClauseRole.class))
                .status(one(VerificationStatus.class))
                .criterion(criterion(0))
                .note(maybe() ? Optional.of(text()) : Optional.empty());
        return maybe()
                ? clause.addDetails(new Statement(text(), one(VerificationStatus.class)))
                        .build()
                : clause.build();
    }

    private Ambiguity ambiguity(String id, int clauses) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("as-is", text(), CountingChange.none(), Map.of()));
        choices.add(new Choice("rule", text(), change(), Map.of("C" + random.nextInt(clauses), criterion(0))));
        return new Ambiguity(id, text(), "as-is", maybe() ? "as-is" : "rule", choices);
    }

    private Edition edition() {
        return switch (random.nextInt(4)) {
            case 0 -> Edition.only();
            case 1 -> Edition.publishedOn(date());
            case 2 -> Edition.firstUntil("v1", maybe() ? Optional.of(date()) : Optional.empty());
            default -> Edition.lastFrom("v2", Optional.of(date()));
        };
    }

    private ClinicalDate date() {
        return ClinicalDate.parse(List.of("2019", "2021-10", "2021-10-25", "2018-02-03/2018-03-04")
                .get(random.nextInt(4)));
    }

    private CountingPolicy policy() {
        CountingPolicy.Builder builder = CountingPolicy.builder()
                .unit(one(CountUnit.class))
                .scope(one(CountScope.class))
                .primary(one(PrimaryRule.class))
                .regionalNodes(one(RegionalNodeRule.class))
                .brain(one(BrainRule.class))
                .treatedLesions(one(TreatedLesionRule.class))
                .timeFrame(one(TimeFrame.class))
                .disease(one(CountedDisease.class))
                .moment(one(CountingMoment.class))
                .reportedPeriods(one(ReportedPeriodRule.class));
        return maybe()
                ? builder.build()
                : builder.coverage(CoveragePolicy.builder()
                                .addRules(coverage())
                                .maxAgeDays(random.nextInt(100))
                                .stagingWindowDays(random.nextInt(100))
                                .build())
                        .build();
    }

    private CoverageRule coverage() {
        return CoverageRule.of(some(Modality.class), some(BodyRegion.class), some(BodyRegion.class));
    }

    private CountingChange change() {
        CountingChange.Builder builder = CountingChange.builder()
                .unit(maybeOne(CountUnit.class))
                .scope(maybeOne(CountScope.class))
                .regionalNodes(maybeOne(RegionalNodeRule.class))
                .brain(maybeOne(BrainRule.class))
                .treatedLesions(maybeOne(TreatedLesionRule.class))
                .reportedPeriods(maybeOne(ReportedPeriodRule.class))
                .scanWindowDays(maybe() ? OptionalInt.of(random.nextInt(90)) : OptionalInt.empty());
        return maybe() ? builder.build() : builder.coverageRule(coverage()).build();
    }

    /** Any kind of criterion; at some depth only kinds without parts. */
    Criterion criterion(int depth) {
        List<CriterionCodec<?>> codecs = List.copyOf(CriterionCodecs.all().values());
        while (true) {
            Class<?> kind = codecs.get(random.nextInt(codecs.size())).kind();
            boolean hasParts = Arrays.stream(kind.getRecordComponents())
                    .anyMatch(c -> c.getType() == Criterion.class || c.getName().equals("children"));
            if (!hasParts || depth < DEEPEST) {
                return criterion(kind, depth);
            }
        }
    }

    Criterion criterion(Class<?> kind, int depth) {
        RecordComponent[] components = kind.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i].getGenericType(), depth);
        }
        try {
            Constructor<?> constructor = kind.getDeclaredConstructor(types);
            return (Criterion) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            // An upper bound below the lower one, or the like.
            if (e.getCause() instanceof IllegalArgumentException) {
                return criterion(kind, depth);
            }
            throw new LinkageError(kind.getSimpleName(), e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(kind.getSimpleName(), e);
        }
    }

    private Object value(Type type, int depth) {
        if (type == int.class) {
            return random.nextInt(6);
        } else if (type == double.class) {
            return random.nextInt(4) == 0 ? random.nextInt(9) : random.nextDouble() * 100;
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == String.class) {
            return text();
        } else if (type == OptionalInt.class) {
            return maybe() ? OptionalInt.of(random.nextInt(50)) : OptionalInt.empty();
        } else if (type == CountingPolicy.class) {
            return policies.isEmpty() || maybe() ? policy() : policies.get(random.nextInt(policies.size()));
        } else if (type == Criterion.class) {
            return criterion(depth + 1);
        } else if (type == ImagingOption.class) {
            return new ImagingOption(some(Modality.class), some(BodyRegion.class));
        } else if (type instanceof Class<?> c && c.isEnum()) {
            return c.getEnumConstants()[random.nextInt(c.getEnumConstants().length)];
        } else if (type instanceof ParameterizedType one && one.getRawType() == Optional.class) {
            return maybe() ? Optional.of(value(one.getActualTypeArguments()[0], depth)) : Optional.empty();
        } else if (type instanceof ParameterizedType many && many.getRawType() == Set.class) {
            return values(many, depth);
        } else if (type instanceof ParameterizedType many && many.getRawType() == List.class) {
            return List.copyOf(values(many, depth));
        }
        throw new AssertionError("no random value of " + type + "; teach RandomDefinitions to make one");
    }

    private Set<Object> values(ParameterizedType many, int depth) {
        Set<Object> values = new LinkedHashSet<>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            values.add(value(many.getActualTypeArguments()[0], depth));
        }
        return values;
    }

    private <E extends Enum<E>> E one(Class<E> type) {
        return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }

    private <E extends Enum<E>> Optional<E> maybeOne(Class<E> type) {
        return maybe() ? Optional.of(one(type)) : Optional.empty();
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        Set<E> some = new LinkedHashSet<>(Set.of(one(type)));
        some.add(one(type));
        return some;
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    private String text() {
        return List.of(
                                "a",
                                "β\u2265 2",
                                "line\nfeed",
                                "\"quoted\" \\ back",
                                "\u0001\u007f",
                                "\uD83D\uDE00",
                                "@A.B, {x}")
                        .get(random.nextInt(7))
                + random.nextInt(1000);
    }
}
