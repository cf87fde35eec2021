package org.oligomet.examples.cli;

import java.util.List;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Takes one word, and, once FILE was given, every further word up to the next option: {@code --covariate age sex} and
 * {@code --covariate age --covariate sex} are the same, and a FILE that comes last is still a FILE.
 */
final class WordsConsumer implements IParameterConsumer {

    @Override
    @SuppressWarnings("JdkObsolete") // picocli's own signature
    public void consumeParameters(Stack<String> words, ArgSpec argument, CommandSpec command) {
        if (words.isEmpty() || isOption(words.peek(), command)) {
            throw new ParameterException(
                    command.commandLine(), "Missing required parameter for option '" + name(argument) + "'");
        }
        List<String> values = argument.getValue();
        values.add(words.pop());
        boolean fileGiven = command.positionalParameters().get(0).getValue() != null;
        while (fileGiven && !words.isEmpty() && !isOption(words.peek(), command)) {
            values.add(words.pop());
        }
    }

    /** Not {@code findOption}: that takes a name without its dashes too, and a column may be called weight or time. */
    private static boolean isOption(String word, CommandSpec command) {
        return word.startsWith("--") || command.optionsMap().containsKey(word);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
