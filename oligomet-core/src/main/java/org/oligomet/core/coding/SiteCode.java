package org.oligomet.core.coding;

import org.oligomet.core.patient.Laterality;

/**
 * A code of an organ site.
 *
 * @param code the code
 * @param side the side it is limited to; {@link Laterality#NOT_APPLICABLE} for any side
 * @param narrower whether it names a part of the site, such as one section of the spinal column
 * @param status how well it is verified
 */
public record SiteCode(Code code, Laterality side, boolean narrower, CodeStatus status) {}
