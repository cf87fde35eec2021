package org.oligomet.examples.cli;

import picocli.CommandLine.IVersionProvider;

/** The version from the jar's manifest, so that a report and a command line name the same build. */
final class Version implements IVersionProvider {

    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"oligomet " + number()};
    }
}
