package org.oligomet.core.cohort;

import org.oligomet.core.endpoint.Subject;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;

/** A patient in a cohort, with index date and group. */
public final class CohortMember {

    private final int person;
    private final Patient patient;
    private final IndexDate index;
    private final String group;

    CohortMember(int person, Patient patient, IndexDate index, String group) {
        this.person = person;
        this.patient = patient;
        this.index = index;
        this.group = group;
    }

    /** Position in the list that the cohort was made from, from 0; the same in every cohort derived from it. */
    public int person() {
        return person;
    }

    /** The whole record, with what happened after the index date. */
    public Patient patient() {
        return patient;
    }

    public IndexDate index() {
        return index;
    }

    /** Group at the index date; {@link Subject#ALL} if the cohort is not grouped. */
    public String group() {
        return group;
    }

    /** What was known at the index date. */
    public Snapshot snapshot() {
        return patient.asOf(index.day());
    }

    CohortMember withGroup(String newGroup) {
        return new CohortMember(person, patient, index, newGroup);
    }

    @Override
    public String toString() {
        return "person " + person + ", group " + group;
    }
}
