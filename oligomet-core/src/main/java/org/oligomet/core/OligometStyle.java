package org.oligomet.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The house style of value types: a public interface, a package-private generated implementation, JDK types in every
 * signature.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        optionalAcceptNullable = false,
        allowedClasspathAnnotations = {org.immutables.value.Generated.class})
public @interface OligometStyle {}
