package org.oligomet.core.criteria;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of one language, by key. Placeholders are names in braces: {@code {count}}; or a name with what is said
 * where the argument is 1 and where it is anything else, {@code #} standing for the argument: {@code {days?# day|# days}}.
 * The texts of definitions themselves are data, in English whatever the language.
 */
public final class Messages {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)(?:\\?([^{|}]*)\\|([^{|}]*))?}");
    private static final Pattern TERM = Pattern.compile("@([A-Za-z]+)\\.([A-Z0-9_]+)");
    private static final Messages ENGLISH = load("messages_en.properties");
    private static final Messages GERMAN = load("messages_de.properties");
    private static final Map<String, Messages> LANGUAGES =
            Map.of(Locale.ENGLISH.getLanguage(), ENGLISH, Locale.GERMAN.getLanguage(), GERMAN);

    private final Properties sentences;

    private Messages(Properties sentences) {
        this.sentences = sentences;
    }

    public static Messages english() {
        return ENGLISH;
    }

    public static Messages german() {
        return GERMAN;
    }

    /**
     * The sentences of a language. The caller names it; nobody asks the machine for its own.
     *
     * @param locale a locale whose language is English or German; the country does not matter
     * @throws IllegalArgumentException if the library does not speak the language; the message names those it does
     */
    public static Messages of(Locale locale) {
        Messages messages = LANGUAGES.get(locale.getLanguage());
        if (messages == null) {
            throw new IllegalArgumentException("messages: no language “" + locale.toLanguageTag() + "”; there are "
                    + new TreeSet<>(LANGUAGES.keySet()));
        }
        return messages;
    }

    private static Messages load(String resource) {
        Properties properties = new Properties();
        InputStream in = Messages.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("resource " + resource + " is not in the library");
        }
        try (InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Messages(properties);
    }

    /** Keys that this language knows. */
    public Set<String> keys() {
        return sentences.stringPropertyNames();
    }

    /**
     * The sentence of a key with its placeholders.
     *
     * @throws IllegalArgumentException if the language does not know the key
     */
    public String sentence(String key) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("messages: no sentence “" + key + "”");
        }
        return sentence;
    }

    /** The message in this language; the bare key if the language does not know it (a criterion of a user). */
    public String format(Message message) {
        String sentence = sentences.getProperty(message.key());
        if (sentence == null) {
            return message.arguments().isEmpty() ? message.key() : message.key() + " " + message.arguments();
        }
        Matcher matcher = PLACEHOLDER.matcher(sentence);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(out, Matcher.quoteReplacement(value(message, matcher.toMatchResult())));
        }
        return matcher.appendTail(out).toString();
    }

    private String value(Message message, MatchResult place) {
        String value = value(message, place.group(1));
        if (place.group(2) == null) {
            return value;
        }
        return (value.equals("1") ? place.group(2) : place.group(3)).replace("#", value);
    }

    private String value(Message message, String name) {
        if (name.equals("parts")) {
            Set<String> parts = new LinkedHashSet<>();
            message.parts().forEach(part -> parts.add(format(part)));
            return String.join("; ", parts);
        }
        String value = message.arguments().get(name);
        return value == null ? "{" + name + "}" : terms(value);
    }

    /** Terms in an argument, such as {@code "@BodyRegion.BRAIN"}, in this language, with what joins them. */
    String terms(String argument) {
        if (argument.indexOf('@') < 0) {
            return argument;
        }
        Matcher matcher = TERM.matcher(
                last(last(argument, '|', "@List.OR"), '&', "@List.AND").replace(",@", ", @"));
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String term = sentences.getProperty(matcher.group(1) + "." + matcher.group(2));
            String text = term != null
                    ? term
                    : matcher.group(2).toLowerCase(Locale.ROOT).replace('_', ' ');
            matcher.appendReplacement(out, Matcher.quoteReplacement(text));
        }
        return matcher.appendTail(out).toString();
    }

    /** {@code a|b|c} as a list whose last comma is a word: {@code a,b @List.OR c}. */
    private static String last(String argument, char separator, String word) {
        int last = argument.lastIndexOf(separator);
        return last < 0
                ? argument
                : argument.substring(0, last).replace(separator, ',') + " " + word + " " + argument.substring(last + 1);
    }
}
