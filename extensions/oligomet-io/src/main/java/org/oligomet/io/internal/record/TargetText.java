package org.oligomet.io.internal.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.LungLobe;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.Target;
import org.oligomet.io.IssueCode;

/** Targets as text: {@code primary:ID}, {@code lesion:ID}, {@code site:ORGAN:LATERALITY:LOBE}. */
public final class TargetText {

    private TargetText() {}

    /** Reads a list of targets separated by semicolons. */
    public static List<Target> parseAll(String name, String text) {
        List<Target> targets = new ArrayList<>();
        for (String item : ItemText.splitKeepingEscapes(text, ';')) {
            targets.add(parse(name, item));
        }
        return targets;
    }

    private static Target parse(String name, String text) {
        List<String> parts = ItemText.split(text, ':');
        if (parts.size() == 2 && parts.get(0).equals("primary")) {
            return new Target.OfPrimary(parts.get(1));
        }
        if (parts.size() == 2 && parts.get(0).equals("lesion")) {
            return new Target.OfLesion(parts.get(1));
        }
        if (parts.size() >= 2 && parts.size() <= 4 && parts.get(0).equals("site")) {
            return new Target.OfSite(site(
                    Fields.parseCode(name, parts.get(1), OrganSite.class),
                    parts.size() < 3
                            ? Optional.empty()
                            : Optional.of(Fields.parseCode(name, parts.get(2), Laterality.class)),
                    parts.size() < 4
                            ? Optional.empty()
                            : Optional.of(Fields.parseCode(name, parts.get(3), LungLobe.class))));
        }
        throw new Refused(
                IssueCode.NOT_A_TARGET,
                name,
                null,
                "not a target; write primary:ID, lesion:ID, site:ORGAN, site:ORGAN:LATERALITY or site:LUNG:LATERALITY:LOBE");
    }

    /** A site; a side that is not given is that of the lobe, or does not apply. */
    static Site site(OrganSite organ, Optional<Laterality> laterality, Optional<LungLobe> lobe) {
        Laterality side = laterality.orElse(lobe.map(LungLobe::side).orElse(Laterality.NOT_APPLICABLE));
        return new Site(organ, side, lobe);
    }

    /** A target that is a place, from its fields. */
    public static Target siteTarget(Fields f) {
        return new Target.OfSite(site(
                f.code("organ", OrganSite.class),
                f.optionalCode("laterality", Laterality.class),
                f.optionalCode("lobe", LungLobe.class)));
    }

    /** The text of a target. */
    public static String format(Target target) {
        if (target instanceof Target.OfPrimary primary) {
            return "primary:" + ItemText.escape(primary.primaryId());
        }
        if (target instanceof Target.OfLesion lesion) {
            return "lesion:" + ItemText.escape(lesion.lesionId());
        }
        Site site = ((Target.OfSite) target).site();
        String side =
                site.laterality() == Laterality.NOT_APPLICABLE && site.lobe().isEmpty() ? "" : ":" + site.laterality();
        return "site:" + site.organ() + side + site.lobe().map(l -> ":" + l).orElse("");
    }
}
