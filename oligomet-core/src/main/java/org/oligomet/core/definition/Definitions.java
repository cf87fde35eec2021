package org.oligomet.core.definition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.oligomet.core.time.ClinicalDate;

/** The published definitions that ship with the library. */
public final class Definitions {

    private static final List<Definition> VERSIONS = List.of(
            Sakai2016.definition(),
            NrgLu002.original(),
            NrgLu002.amended(),
            Dingemans2019.definition(),
            Lievens2020.definition(),
            InductionTrials.gomez(),
            InductionTrials.iyengar(),
            InductionTrials.petty(),
            InductionTrials.northstar(),
            InductionTrials.lonestar(),
            SynchronousTrials.sindas(),
            SynchronousTrials.saronOriginal(),
            SynchronousTrials.saronAmended(),
            SynchronousTrials.deRuysscher(),
            SynchronousTrials.chess(),
            ControlledPrimaryTrials.sabrComet(),
            ControlledPrimaryTrials.sabrComet3(),
            ControlledPrimaryTrials.sabrComet10(),
            ControlledPrimaryTrials.core(),
            ControlledPrimaryTrials.oligoRare(),
            ProgressionTrials.curb(),
            ProgressionTrials.stop(),
            ProgressionTrials.stop2(),
            ProgressionTrials.haltOriginal(),
            ProgressionTrials.haltAmended(),
            OtherPrimaryTrials.br002Original(),
            OtherPrimaryTrials.br002Amended(),
            OtherPrimaryTrials.stomp(),
            OtherPrimaryTrials.oriole(),
            OtherPrimaryTrials.extend(),
            LocalTherapyStudies.omega(),
            LocalTherapyStudies.bauml(),
            LocalTherapyStudies.ashworth(),
            LocalTherapyStudies.maintenanceTrial(),
            ConsensusDefinitions.astroEstro2023(),
            ConsensusDefinitions.esmo2018(),
            ConsensusDefinitions.esmo2023(),
            ConsensusDefinitions.nccn2021(),
            ConsensusDefinitions.niibe());

    private static final List<Definition> ALL =
            VERSIONS.stream().filter(definition -> definition.edition().last()).toList();

    private Definitions() {}

    /** All definitions, of each the latest version. */
    public static List<Definition> all() {
        return ALL;
    }

    /** All versions of all definitions, those of one definition together and the oldest first. */
    public static List<Definition> allVersions() {
        return VERSIONS;
    }

    /**
     * The latest version of the definition with this id, such as {@code "sakai-2016"}, or the version with this key, such
     * as {@code "halt@v1"}; empty if there is none.
     */
    public static Optional<Definition> byId(String id) {
        return VERSIONS.stream()
                .filter(d -> d.key().equals(id) || (d.edition().last() && d.id().equals(id)))
                .findFirst();
    }

    /** All versions of the definition with this id, the oldest first; empty if there is none. */
    public static List<Definition> versions(String id) {
        return VERSIONS.stream()
                .filter(definition -> definition.id().equals(id))
                .toList();
    }

    /**
     * The rules in force at a date, so that a cohort of 2019 is judged by those of 2019. Where no source dates an amendment
     * both versions are returned with a finding.
     *
     * @param date a date of the calendar
     * @throws IllegalArgumentException if the date is of another timeline
     */
    public static DefinitionsInForce asOf(ClinicalDate date) {
        return asOf(date, VERSIONS);
    }

    /** The same among definitions of one's own choice. */
    public static DefinitionsInForce asOf(ClinicalDate date, Collection<Definition> versions) {
        return DefinitionsInForce.among(List.copyOf(versions), date);
    }

    /** All definitions as one page of Markdown. */
    public static String describeAll() {
        StringBuilder out = new StringBuilder("# Definitions\n\n");
        out.append("What each definition asks for, clause by clause, in our own words, and how far each statement was"
                + " checked\nagainst its source. “Recalled” statements are unverified until they have been re-read there."
                + " Where a source leaves a\nquestion open, the answer in bold is the one taken; `Definition.with(question,"
                + " answer)` takes another.\n\nThe verdict is the conjunction of the conditions. A convention says how they"
                + " are read; advice gives findings and never\nchanges a verdict. A datum that is missing leaves a verdict"
                + " undetermined. Three readings are ours throughout: a lesion\npersists until recorded otherwise; an"
                + " examination that is not on record may have been done; a list of treatments is\ntaken as complete once it"
                + " holds any.\n\n");
        for (Definition definition : VERSIONS) {
            out.append(definition.describe()).append('\n');
        }
        return out.toString();
    }
}
