package org.oligomet.examples.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Every user of the class is in the same module, or in one other that may use it. */
final class BeUsedOnlyByTheirModule extends ArchCondition<JavaClass> {

    private final String otherModule;

    BeUsedOnlyByTheirModule(String also, String otherModule) {
        super("be used only by their own module " + also);
        this.otherModule = otherModule;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (Dependency use : type.getDirectDependenciesToSelf()) {
            String user = Walls.module(use.getOriginClass());
            if (!user.equals(Walls.module(type)) && !user.equals(otherModule)) {
                events.add(SimpleConditionEvent.violated(type, use.getDescription()));
            }
        }
    }
}
