package countersign.requirement;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.json.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * 《跨部门协同会议纪要》 as it is sealed for each edition and filed at the end of step 2: document kind {@value #KIND}, schema {@value #SCHEMA} (S2.5).
 * Names are written out as of that day. Each row carries its section and the ids of the departments it concerns, and exactly one of the parts:
 * <pre>
 * {"header": {"number":"2026-0001","title":"…","scenario":"CROSS_FUNCTIONAL_PROJECT","initiator":"…","departments":["…"],"silence":"2 WD"},
 *  "rows": {"meeting":    {"section":"MEETING","departmentIds":[1,2],"meeting":{"starts":"2026-07-20T06:00:00Z","ends":"…","place":"…","agenda":"…",
 *                          "people":[{"name":"…","title":"…","department":"…","present":true,"words":"…"}]}},
 *           "notes":      {"section":"NOTES","departmentIds":[1,2],"notes":"…"},
 *           "labour:3":   {"section":"LABOUR","departmentIds":[3],"labour":{"department":"…","contribution":"…"}},
 *           "resource:7": {"section":"RESOURCE","departmentIds":[3],"resource":{"department":"…","kind":"TIME","what":"…","person":"…","headcount":2,"share":50,
 *                          "from":"2026-08-01","until":"2026-08-31","amount":10,"unit":"…","estimateDays":7,"bufferDays":1}},
 *           "gap:8":      {"section":"GAP","departmentIds":[3],"gap":{"department":"…","kind":"PEOPLE","what":"…","reason":"…","remedy":"…","person":"…","due":"2026-08-05"}},
 *           "inbound:9":  {"section":"INBOUND","departmentIds":[3,4],"inbound":{"giver":"…","receiver":"…","what":"…","by":"2026-08-06"}},
 *           "dispute:10": {"section":"DISPUTE","departmentIds":[1,3],"dispute":{"number":1,"what":"…","raisedBy":"…","positions":[{"department":"…","words":"…","option":"…"}],
 *                          "options":["…"],"state":"SETTLED","place":"PARTIES","responsible":"…","due":"2026-07-22T09:00:00Z","outcome":"…","decidedBy":"…"}},
 *           "item:11":    {"section":"ITEM","departmentIds":[3],"item":{"what":"…","owner":"…","due":"2026-08-05","age":12}}}}
 * </pre>
 * The row's key is the point that an objection names.
 */
public record MinutesPaper(Header header, Map<String, Row> rows) {

    /** Kind of the sealed document. */
    public static final String KIND = "minutes";
    /** Kind of the sealed minutes of any other meeting, which stand in the archive's appendix. */
    public static final String OTHER = "meeting";
    /** Version of its structure. */
    public static final int SCHEMA = 1;

    public MinutesPaper { rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows)); }

    /** Parts of the minutes, in printing order. */
    public enum Section { MEETING, LABOUR, RESOURCE, GAP, INBOUND, DISPUTE, ITEM, NOTES }

    /** The head. {@code silence} is the policy's time after which silence is no objection; empty when it is off. {@code meeting} is the name of the meeting; null for the kick-off. {@code provisional} are the years in it whose holidays were not announced yet (P6); null in minutes from before they were written down. */
    public record Header(String number, String title, String scenario, String initiator, List<String> departments, String silence, String meeting, List<Integer> provisional) {

        /** What the minutes are of. */
        String about() { return meeting == null ? title : meeting + " · " + title; }
    }

    /** A row: exactly one of the parts is there. */
    public record Row(Section section, List<Long> departmentIds, Gathering meeting, String notes, Part labour, Means resource, Missing gap, Promise inbound,
            Point dispute, Item item) {

        public static Row meeting(List<Long> ids, Gathering m) { return new Row(Section.MEETING, ids, m, null, null, null, null, null, null, null); }
        public static Row notes(List<Long> ids, String n) { return new Row(Section.NOTES, ids, null, n, null, null, null, null, null, null); }
        public static Row labour(long id, Part l) { return new Row(Section.LABOUR, List.of(id), null, null, l, null, null, null, null, null); }
        public static Row resource(long id, Means r) { return new Row(Section.RESOURCE, List.of(id), null, null, null, r, null, null, null, null); }
        public static Row gap(long id, Missing g) { return new Row(Section.GAP, List.of(id), null, null, null, null, g, null, null, null); }
        public static Row inbound(List<Long> ids, Promise i) { return new Row(Section.INBOUND, ids, null, null, null, null, null, i, null, null); }
        public static Row dispute(List<Long> ids, Point d) { return new Row(Section.DISPUTE, ids, null, null, null, null, null, null, d, null); }
        public static Row item(List<Long> ids, Item i) { return new Row(Section.ITEM, ids, null, null, null, null, null, null, null, i); }
    }

    /** The meeting; its people with whether they were there. */
    public record Gathering(Instant starts, Instant ends, String place, String agenda, List<Attendee> people) {}

    /** Somebody invited; {@code present} null if it was not noted. */
    public record Attendee(String name, String title, String department, Boolean present, String words) {}

    /** A department's part. */
    public record Part(String department, String contribution) {}

    /** A commitment; which of it is there depends on the kind (see {@link ResourceTerms}). */
    public record Means(String department, ResourceKind kind, String what, String person, Integer headcount, Integer share, LocalDate from, LocalDate until,
            BigDecimal amount, String unit, BigDecimal estimateDays, BigDecimal bufferDays) {}

    /** A gap. */
    public record Missing(String department, ResourceKind kind, String what, String reason, String remedy, String person, LocalDate due) {}

    /** An inbound commitment. */
    public record Promise(String giver, String receiver, String what, LocalDate by) {}

    /** A dispute as it stood. */
    public record Point(int number, String what, String raisedBy, List<Stand> positions, List<String> options, DisputeState state, DisputePlace place,
            String responsible, Instant due, String outcome, String decidedBy) {}

    /** A department's position; empty where it has none. */
    public record Stand(String department, String words, String option) {}

    /** An action item: agreed in the meeting, or left over from before it and then {@code age} days old; null for a new one. */
    public record Item(String what, String owner, LocalDate due, Long age) {}

    /** The days that are promised in rows; null where there is none. */
    static Stream<LocalDate> days(Map<String, Row> rows) {
        return rows.values().stream().flatMap(row -> switch (row.section()) {
            case RESOURCE -> Stream.of(row.resource().from(), row.resource().until());
            case GAP -> Stream.ofNullable(row.gap().due());
            case INBOUND -> Stream.ofNullable(row.inbound().by());
            case ITEM -> Stream.ofNullable(row.item().due());
            default -> Stream.empty();
        });
    }

    /** Reads a sealed document's content back. */
    public static MinutesPaper of(JsonNode content) { return Json.read(content.toString(), MinutesPaper.class); }
}
