package org.oligomet.examples.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, giving those that ask for it the streams. */
final class CommandFactory implements IFactory {

    private final Streams streams;

    CommandFactory(Streams streams) {
        this.streams = streams;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == SurvivalCommand.class) {
            return type.cast(new SurvivalCommand(streams));
        }
        if (type == CompetingCommand.class) {
            return type.cast(new CompetingCommand(streams));
        }
        if (type == CompareCommand.class) {
            return type.cast(new CompareCommand(streams));
        }
        if (type == FineGrayCommand.class) {
            return type.cast(new FineGrayCommand(streams));
        }
        if (type == CoxCommand.class) {
            return type.cast(new CoxCommand(streams));
        }
        if (type == ClassifyCommand.class) {
            return type.cast(new ClassifyCommand(streams));
        }
        if (type == NearMissCommand.class) {
            return type.cast(new NearMissCommand(streams));
        }
        if (type == CompareDefinitionsCommand.class) {
            return type.cast(new CompareDefinitionsCommand(streams));
        }
        if (type == NextCommand.class) {
            return type.cast(new NextCommand(streams));
        }
        if (type == StateCommand.class) {
            return type.cast(new StateCommand(streams));
        }
        if (type == DefinitionsCommand.class) {
            return type.cast(new DefinitionsCommand(streams));
        }
        if (type == LintCommand.class) {
            return type.cast(new LintCommand(streams));
        }
        if (type == ReportCommand.class) {
            return type.cast(new ReportCommand(streams));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
