package countersign.it;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every kind of notice that is no ask's, with what it freezes. A new kind needs its line here, or {@link MailTextIT} fails. */
final class NoticeKinds {

    private static final String TABLE = "countersign.tasking.domain.TableNotice";
    private static final String PART = "countersign.tasking.domain.PlanFactsOfPerson";

    /** The frozen facts of each kind, by the name of their class: some are nobody else's business. */
    static final Map<String, String> FACTS = Map.ofEntries(entry("tasking.published", PART), entry("tasking.revised", PART), entry("tasking.copied", "countersign.tasking.domain.DepartmentCopy"),
            entry("tasking.question", TABLE), entry("tasking.publication", "countersign.tasking.domain.PublicationNotice"), entry("tasking.remarks", TABLE),
            entry("tasking.disputeSettled", TABLE), entry("tasking.filed", TABLE), entry("requirement", "countersign.requirement.RequirementNotice"),
            entry("requirement.action-item", "countersign.requirement.ActionItemNotice"), entry("requirement.dispute", "countersign.requirement.DisputeNotice"),
            entry("requirement.meeting", "countersign.requirement.MeetingNotice"), entry("requirement.minutes", "countersign.requirement.MinutesNotice"),
            entry("shared.succession", "countersign.shared.ask.Succeeded"), entry("shared.deputy", "countersign.shared.ask.DeputyNamed"), entry("shared.deputies-ended", "countersign.shared.ask.DeputiesEnded"), entry("shared.break-glass", "countersign.shared.secrecy.GlassBroken"),
            entry("acceptance", "countersign.acceptance.domain.StepNotice"), entry("tracking.weekly", "countersign.tracking.WeeklyMail$Facts"),
            entry("tracking.notice", "countersign.tracking.Told"), entry("web.test-mail", "countersign.web.admin.TestMail"), entry("act.not-me", "countersign.web.act.NotMe"),
            entry("web.reply", "countersign.web.inbound.ReplyNotice"), entry("web.unread", "countersign.web.inbound.UnreadReply"), entry("ask.comment", "countersign.shared.ask.AskComments$Commented"),
            entry("shared.code", "countersign.shared.ask.CodeNotice"), entry("shared.second-address", "countersign.shared.ask.SecondAddressMail$Facts"),
            entry("act.no-second-address", "countersign.web.act.NoSecondAddress"), entry("shared.retimed", "countersign.shared.ask.Retimed"), entry("act.revoked", "countersign.web.act.Revoked"),
            entry("web.absence", "countersign.web.inbound.Absence"), entry("shared.address", "countersign.shared.notification.AddressTroubles$Trouble"));

    private NoticeKinds() {}

    /** What a kind's mails are told apart by, each as a component's name and its value: every stage and topic that the bundles have words for. */
    static List<Map<String, Object>> variants(String kind) {
        return switch (kind) {
            case "acceptance" -> worded("acceptance.mail.", "topic");
            case "tracking.notice" -> worded("tracking.mail.", "topic").stream().map(NoticeKinds::withArguments).toList();
            case "requirement" -> worded("requirement.mail.", "stage");
            case "requirement.action-item" -> worded("requirement.action.mail.", "answer");
            case "requirement.dispute" -> worded("requirement.dispute.mail.", "stage");
            case "requirement.minutes" -> worded("requirement.minutes.mail.", "stage");
            case "web.reply" -> worded("web.reply.mail.", "topic");
            default -> List.of(Map.of());
        };
    }

    /** The arguments of a topic's words: numbers where they count, strange text elsewhere. */
    private static Map<String, Object> withArguments(Map<String, Object> topic) {
        var words = Stream.of(Locale.ROOT, Locale.ENGLISH).map(locale -> bundle("tracking", locale)).flatMap(bundle -> Stream.of(".subject", ".line")
                .map(part -> bundle.getString("tracking.mail." + topic.get("topic") + part))).collect(Collectors.joining());
        var args = IntStream.range(0, 9).mapToObj(i -> words.contains("{" + i + ",") ? "n:2" : "s:" + ActTries.STRANGE).toList();
        return Map.of("topic", topic.get("topic"), "Told.args", args);
    }

    private static ResourceBundle bundle(String module, Locale locale) {
        return ResourceBundle.getBundle("countersign." + module + ".messages", locale, Thread.currentThread().getContextClassLoader());
    }

    private static List<Map<String, Object>> worded(String prefix, String component) {
        var bundle = bundle(prefix.substring(0, prefix.indexOf('.')), Locale.ROOT);
        return bundle.keySet().stream().filter(key -> key.startsWith(prefix) && key.endsWith(".subject")).sorted()
                .map(key -> Map.<String, Object>of(component, key.substring(prefix.length(), key.length() - ".subject".length()))).toList();
    }

    /** The record's class. */
    @SuppressWarnings("unchecked")
    static Class<? extends Record> facts(String kind) {
        try {
            return (Class<? extends Record>) Class.forName(FACTS.get(kind), true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** What the specimens of a variant are given: people and asks that there are, and the variant's own. */
    static Map<String, Object> given(Map<String, Object> variant, long person, long ask, String mark) {
        var given = new TreeMap<String, Object>(AskKinds.GIVEN);
        given.putAll(Map.of("personId", person, "askId", ask, "asks", List.of(), "Said.key", "tracking.mail.takenOver.line", "page", "project-reports.xhtml"));
        given.putAll(Map.of("deputyId", person, "byId", person));
        given.put("StepNotice.args", Stream.generate(() -> mark).limit(9).toList());
        given.put("Said.args", Stream.generate(() -> "s:" + mark).limit(9).toList());
        given.putAll(Map.of("Line.key", "requirement.dispute.moved", "Line.args", List.of(mark, mark), "Cause.what", "ANSWER", "Cause.was", "2 WD", "Cause.became", "1 WD"));
        given.putAll(variant);
        return given;
    }
}
