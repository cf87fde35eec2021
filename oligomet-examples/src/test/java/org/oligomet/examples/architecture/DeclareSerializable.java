package org.oligomet.examples.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;

/** Is open to Java serialisation; enums, exceptions and lambdas are by birth, and nothing reads or writes them. */
final class DeclareSerializable {

    private DeclareSerializable() {}

    static ArchCondition<JavaClass> condition() {
        return new ArchCondition<>("be serialisable") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean serialisable = type.isAssignableTo(Serializable.class)
                        && !type.isEnum()
                        && !type.isAssignableTo(Enum.class)
                        && !type.isAssignableTo(Throwable.class);
                events.add(new SimpleConditionEvent(type, serialisable, type.getName() + " is Serializable"));
            }
        };
    }
}
