package org.oligomet.core.patient;

/** A lobe of a lung. */
public enum LungLobe {
    RIGHT_UPPER(Laterality.RIGHT),
    RIGHT_MIDDLE(Laterality.RIGHT),
    RIGHT_LOWER(Laterality.RIGHT),
    LEFT_UPPER(Laterality.LEFT),
    LEFT_LOWER(Laterality.LEFT);

    private final Laterality side;

    LungLobe(Laterality side) {
        this.side = side;
    }

    /** The side of the lung it belongs to. */
    public Laterality side() {
        return side;
    }
}
