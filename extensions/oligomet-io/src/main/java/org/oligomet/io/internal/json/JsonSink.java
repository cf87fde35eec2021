package org.oligomet.io.internal.json;

import java.util.List;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.Target;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.io.JsonWriter;
import org.oligomet.io.internal.record.DateText;
import org.oligomet.io.internal.record.FieldSink;

/** Writes fields as members of the object that is open. Empty lists are left out. */
public final class JsonSink extends FieldSink {

    private final JsonWriter json;

    public JsonSink(JsonWriter json) {
        this.json = json;
    }

    @Override
    public void text(String name, String value) {
        json.field(name, value);
    }

    @Override
    public void date(String name, ClinicalDate date) {
        if (!date.timeline().isCalendar() && date.isExact()) {
            json.field(name, date.earliestDay());
        } else {
            json.field(name, DateText.format(date));
        }
    }

    @Override
    public void number(String name, double value) {
        json.field(name, value);
    }

    @Override
    public void whole(String name, int value) {
        json.field(name, value);
    }

    @Override
    public void flag(String name, boolean value) {
        json.field(name, value);
    }

    @Override
    protected void items(String name, List<String> items) {
        if (!items.isEmpty()) {
            json.name(name).array(items);
        }
    }

    @Override
    protected void targetList(String name, List<Target> targets) {
        if (!targets.isEmpty()) {
            json.name(name).beginArray();
            targets.forEach(this::write);
            json.endArray();
        }
    }

    @Override
    public void target(String name, Target target) {
        json.name(name);
        write(target);
    }

    private void write(Target target) {
        json.beginObject();
        if (target instanceof Target.OfPrimary primary) {
            json.field("type", "PRIMARY").field("id", primary.primaryId());
        } else if (target instanceof Target.OfLesion lesion) {
            json.field("type", "LESION").field("id", lesion.lesionId());
        } else if (target instanceof Target.OfSite place) {
            Site site = place.site();
            json.field("type", "SITE").field("organ", site.organ().name());
            if (site.laterality() != Laterality.NOT_APPLICABLE) {
                json.field("laterality", site.laterality().name());
            }
            site.lobe().ifPresent(lobe -> json.field("lobe", lobe.name()));
        }
        json.endObject();
    }
}
