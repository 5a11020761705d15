package countersign.web.gallery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countersign.shared.json.Json;
import java.util.List;
import java.util.Map;

/**
 * A kind of mail, with made-up facts for where none was sent yet. Facts hold {@code ${person}}, {@code ${project}}, {@code ${title}} and
 * {@code ${number}} for whom and what there is, and dates around {@link SampleFacts#WRITTEN}.
 *
 * @param id       names it in addresses and pictures, such as {@code tracking.notice.shift}
 * @param kind     the notice's kind
 * @param told     what the mails of the kind are told apart by: some components of the frozen facts
 * @param facts    the frozen facts, without what is told
 * @param ask      the kind of ask that it is about; null for none
 * @param asked    the facts of an ask of that kind, where this is the sample that asks it; else null
 * @param together the samples that the mail puts together; empty for a mail about one thing
 * @param discreet whether it is shown as of a confidential project
 * @param house    whether it is about no project
 * @param files    what such mails carry: {@code pdf:KIND} of a document, {@code ics:…} of calendar entries
 */
record Sample(String id, String kind, Map<String, Object> told, ObjectNode facts, String ask, ObjectNode asked, List<String> together, boolean discreet, boolean house, List<String> files) {

    Sample {
        told = told == null ? Map.of() : Map.copyOf(told);
        files = files == null ? List.of() : List.copyOf(files);
        together = together == null ? List.of() : List.copyOf(together);
    }

    /** Whether it asks its kind of ask as it is asked mostly: asks of that kind that there are stand for it. */
    boolean asks() { return asked != null && id.equals("ask." + ask); }

    /** What it is told apart by, each as it stands in frozen facts. */
    List<String> toldAsJson() { return told.entrySet().stream().map(one -> Json.write(Map.of(one.getKey(), one.getValue())).replaceAll("^\\{|\\}$", "")).toList(); }

    /** All of its notice's facts as JSON. */
    String allFacts() {
        var all = facts == null ? JsonNodeFactory.instance.objectNode() : facts.deepCopy();
        told.forEach(all::putPOJO);
        return Json.write(all);
    }
}
