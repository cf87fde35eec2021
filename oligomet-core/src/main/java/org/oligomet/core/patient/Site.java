package org.oligomet.core.patient;

/**
 * A place in the body: an organ site with its side.
 *
 * @param organ the organ site
 * @param laterality its side
 */
public record Site(OrganSite organ, Laterality laterality) {

    public static Site of(OrganSite organ) {
        return new Site(organ, Laterality.NOT_APPLICABLE);
    }
}
