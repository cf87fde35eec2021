package org.oligomet.examples.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashSet;
import java.util.Set;

/** What users see: the JDK's types and the project's own, none that is generated and none of a third party but jqwik's in the testkit. */
final class Signatures {

    private Signatures() {}

    static final ArchRule NO_THIRD_PARTY_AND_NOTHING_GENERATED = classes()
            .that()
            .resideInAnyPackage(Walls.LIBRARIES)
            .and()
            .resideOutsideOfPackage("..internal..")
            .should(new ShowOnlyOurTypesAndTheJdks());

    private static final class ShowOnlyOurTypesAndTheJdks extends ArchCondition<JavaClass> {

        ShowOnlyOurTypesAndTheJdks() {
            super("show only the JDK's types and the project's own in signatures");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            // Generated builders are package-private, but their methods are inherited by public ones.
            boolean inherited = isGenerated(type);
            if (!inherited && !isVisible(type)) {
                return;
            }
            for (JavaMember member : type.getMembers()) {
                if (!isVisible(member)) {
                    continue;
                }
                for (JavaClass shown : typesOf(member)) {
                    boolean ours = shown.isPrimitive()
                            || shown.getPackageName().startsWith("java.")
                            || shown.getPackageName().startsWith("org.oligomet.")
                            || isMadeForJqwik(type, shown);
                    if (!ours || (!inherited && isGenerated(shown))) {
                        events.add(SimpleConditionEvent.violated(
                                member, member.getFullName() + " shows " + shown.getName()));
                    }
                }
            }
        }

        private static Set<JavaClass> typesOf(JavaMember member) {
            Set<JavaClass> types = new LinkedHashSet<>();
            if (member instanceof JavaField field) {
                collect(field.getType(), types);
            } else if (member instanceof JavaCodeUnit unit) {
                collect(unit.getReturnType(), types);
                unit.getParameterTypes().forEach(parameter -> collect(parameter, types));
                unit.getExceptionTypes().forEach(thrown -> collect(thrown, types));
                unit.getTypeParameters().forEach(parameter -> collect(parameter, types));
            }
            return types;
        }

        private static void collect(JavaType type, Set<JavaClass> types) {
            type.getAllInvolvedRawTypes().forEach(raw -> types.add(raw.getBaseComponentType()));
        }

        /** The testkit is there to give jqwik what it takes. */
        private static boolean isMadeForJqwik(JavaClass type, JavaClass shown) {
            return Walls.module(type).equals("org.oligomet.testkit")
                    && shown.getPackageName().startsWith("net.jqwik.api");
        }

        private static boolean isGenerated(JavaClass type) {
            return outermost(type).getSimpleName().startsWith("Immutable");
        }

        private static JavaClass outermost(JavaClass type) {
            return type.getEnclosingClass()
                    .map(ShowOnlyOurTypesAndTheJdks::outermost)
                    .orElse(type);
        }

        private static boolean isVisible(JavaClass type) {
            return type.getModifiers().contains(JavaModifier.PUBLIC)
                    && type.getEnclosingClass()
                            .map(ShowOnlyOurTypesAndTheJdks::isVisible)
                            .orElse(true);
        }

        private static boolean isVisible(JavaMember member) {
            Set<JavaModifier> modifiers = member.getModifiers();
            return !modifiers.contains(JavaModifier.SYNTHETIC)
                    && (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED));
        }
    }
}
