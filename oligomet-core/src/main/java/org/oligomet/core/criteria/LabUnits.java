package org.oligomet.core.criteria;

/** Conversion between the units that laboratories give the few analytes of the definitions in. */
final class LabUnits {

    private LabUnits() {}

    /** What a value in {@code from} is multiplied with to be in {@code to}; 0 if it is not known. */
    static double factor(String from, String to) {
        if (from.equals(to)) {
            return 1;
        }
        double a = perCubicMillimetre(from);
        double b = perCubicMillimetre(to);
        if (a > 0 && b > 0) {
            return a / b;
        }
        boolean same = (isClearance(from) && isClearance(to)) || (isMassPerLitre(from) && isMassPerLitre(to));
        return same ? 1 : 0;
    }

    /** Cells per cubic millimetre (a microlitre) in one of the unit; 0 if it is no concentration of cells. */
    private static double perCubicMillimetre(String unit) {
        return switch (unit) {
            case "/mm3", "/uL", "/\u00b5L", "10*6/L", "10^6/L" -> 1;
            case "10*9/L", "10^9/L", "10*3/uL", "10^3/uL", "10*3/mm3", "G/L" -> 1000;
            default -> 0;
        };
    }

    private static boolean isClearance(String unit) {
        return switch (unit) {
            case "mL/min/1.73m2", "mL/min/1.73 m2", "mL/min/{1.73_m2}", "mL/min/1.73m\u00b2" -> true;
            default -> false;
        };
    }

    /** Nanograms per millilitre, which are micrograms per litre. */
    private static boolean isMassPerLitre(String unit) {
        return switch (unit) {
            case "ng/mL", "ng/ml", "ug/L", "\u00b5g/L", "mcg/L" -> true;
            default -> false;
        };
    }
}
