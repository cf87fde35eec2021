package org.oligomet.examples.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What code does not ask of the machine it runs on, and what it does not do behind the caller's back. */
final class Manners {

    /** Alone in seeing a clock: it decides when to show progress on a terminal, and no result depends on it. */
    private static final String PROGRESS = "org.oligomet.examples.cli.Progress";

    private Manners() {}

    static final ArchRule NOBODY_ASKS_THE_CLOCK = noClasses()
            .that()
            .resideInAPackage("org.oligomet..")
            .and()
            .doNotHaveFullyQualifiedName(PROGRESS)
            .should()
            .accessTargetWhere(calls("ask the clock", target -> readsClock(target)));

    static final ArchRule NOBODY_TAKES_A_DEFAULT = noClasses()
            .that()
            .resideInAPackage("org.oligomet..")
            .should()
            .accessTargetWhere(calls("take the default locale, zone or charset", target -> takesDefault(target)));

    static final ArchRule LIBRARIES_LEAVE_THE_STANDARD_STREAMS_ALONE = noClasses()
            .that()
            .resideInAnyPackage(Walls.LIBRARIES)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .accessTargetWhere(
                    calls("print a stack trace", target -> target.getName().equals("printStackTrace")))
            .orShould()
            .callMethod(System.class, "exit", int.class);

    static final ArchRule NOBODY_SERIALISES_JAVA_OBJECTS = noClasses()
            .that()
            .resideInAPackage("org.oligomet..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(java.io.ObjectInputStream.class, java.io.ObjectOutputStream.class)
            .orShould(DeclareSerializable.condition());

    /**
     * Sorting columns of doubles. The order of rows is made once, in {@code internal.order}, and read in
     * {@code internal.risk}; small lists of labels may be sorted anywhere.
     */
    static final ArchRule ROWS_ARE_SORTED_IN_ONE_PLACE = noClasses()
            .that()
            .resideInAPackage(Walls.STATS)
            .and()
            .resideOutsideOfPackages("org.oligomet.stats.internal.order..", "org.oligomet.stats.internal.risk..")
            .and()
            .doNotHaveFullyQualifiedName("org.oligomet.stats.internal.math.Ascending")
            .should()
            .accessTargetWhere(calls("sort doubles", target -> sortsDoubles(target)));

    private interface Suspicion {
        boolean holds(CodeUnitAccessTarget target);
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaAccess<?>> calls(
            String what, Suspicion suspicion) {
        return new DescribedPredicate<>(what) {
            @Override
            public boolean test(com.tngtech.archunit.core.domain.JavaAccess<?> access) {
                return access instanceof JavaCodeUnitAccess<?> call && suspicion.holds(call.getTarget());
            }
        };
    }

    private static boolean readsClock(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        return (owner.startsWith("java.time.") && name.equals("now"))
                || (owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick")))
                || (owner.equals("java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime").contains(name))
                || (owner.equals("java.util.Date")
                        && name.equals("<init>")
                        && parameters(target).isEmpty())
                || (owner.startsWith("java.util.") && owner.endsWith("Calendar") && !name.equals("isLeapYear"));
    }

    private static boolean takesDefault(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        List<String> parameters = parameters(target);
        boolean namesLocale = parameters.contains(Locale.class.getName());
        boolean namesCharset = parameters.contains("java.nio.charset.Charset")
                || parameters.contains("java.nio.charset.CharsetDecoder")
                || parameters.contains("java.nio.charset.CharsetEncoder");
        return switch (owner) {
            case "java.util.Locale" -> name.equals("getDefault");
            case "java.util.TimeZone" -> name.equals("getDefault");
            case "java.time.ZoneId" -> name.equals("systemDefault");
            case "java.nio.charset.Charset" -> name.equals("defaultCharset");
            case "java.lang.String" ->
                switch (name) {
                    case "format", "toLowerCase", "toUpperCase" -> !namesLocale;
                    case "formatted" -> true;
                    case "getBytes" -> parameters.isEmpty();
                    case "<init>" ->
                        parameters.contains("[B") && !namesCharset && !parameters.contains("java.lang.String");
                    default -> false;
                };
            case "java.util.Formatter", "java.text.DecimalFormat", "java.text.SimpleDateFormat" ->
                name.equals("<init>") && !namesLocale;
            case "java.text.NumberFormat", "java.text.DateFormat", "java.text.Collator", "java.text.MessageFormat" ->
                !namesLocale && ((name.startsWith("get") && name.endsWith("Instance")) || name.equals("format"));
            case "java.time.format.DateTimeFormatter" -> name.equals("ofPattern") && !namesLocale;
            case "java.io.PrintStream", "java.io.PrintWriter" ->
                (Set.of("printf", "format").contains(name) && !namesLocale)
                        || (name.equals("<init>") && opensBytes(parameters) && !namesCharset);
            case "java.io.FileReader",
                    "java.io.FileWriter",
                    "java.io.InputStreamReader",
                    "java.io.OutputStreamWriter",
                    "java.util.Scanner" -> name.equals("<init>") && opensBytes(parameters) && !namesCharset;
            default -> false;
        };
    }

    /** Whether a constructor makes characters of bytes, rather than wrap characters. */
    private static boolean opensBytes(List<String> parameters) {
        return !parameters.isEmpty()
                && Set.of(
                                "java.io.InputStream",
                                "java.io.OutputStream",
                                "java.io.File",
                                "java.lang.String",
                                "java.nio.file.Path")
                        .contains(parameters.get(0))
                // The second text, or a charset, names the encoding.
                && parameters.stream().skip(1).noneMatch("java.lang.String"::equals);
    }

    private static boolean sortsDoubles(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        boolean array = owner.equals("java.util.Arrays")
                && Set.of("sort", "parallelSort").contains(name)
                && parameters(target).contains("[D");
        return array || (owner.equals("java.util.stream.DoubleStream") && name.equals("sorted"));
    }

    private static List<String> parameters(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    }
}
