package countersign.it;

import countersign.requirement.Consultations;
import countersign.requirement.DisputeFacts;
import countersign.shared.Actor;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskSweep;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.AwayFacts;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.document.NewDocument;
import countersign.shared.document.SealedDocuments;
import countersign.shared.notification.LinkBase;
import countersign.shared.notification.Outbox;
import countersign.shared.notification.OutboxLetter;
import countersign.shared.party.Directory;
import countersign.shared.policy.PolicyTime;
import countersign.shared.time.Clocks;
import countersign.web.act.ActLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Asks somebody something of any kind, with everything in it that the kind can freeze. */
@ApplicationScoped
public class Asking {

    @Inject Consultations consultations;
    @Inject SealedDocuments documents;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject Outbox outbox;
    @Inject Traces traces;
    @Inject Directory directory;
    @Inject ActLinks links;
    @Inject Walk walk;
    @Inject AskSweep sweep;
    @Inject Clocks clocks;

    /** Asks it about a project that was consulted; every text in it begins with {@link Walk#MARK}. */
    AskView ask(String kind, Class<? extends Record> facts, long project, long person) { return ask(kind, facts, project, person, Walk.MARK); }

    /** The same with other texts. */
    AskView ask(String kind, Class<? extends Record> facts, long project, long person, String mark) {
        var given = new HashMap<>(AskKinds.GIVEN);
        var subject = kind.startsWith("requirement.consult") ? "consultation:" + consultations.of(project).get(0).id() : "specimen:" + project;
        if (facts == DisputeFacts.class) {
            var dispute = traces.endedDispute(project); // an answer that nobody waits for any more has no effect when it is settled
            given.put("disputeId", dispute);
            subject = "dispute:" + dispute;
        }
        if (facts == AwayFacts.class) given.putAll(Map.of("AwayFacts.personId", walk.person("liuzhigang"), "Colleague.id", walk.person("hanmei"))); // nobody stands in for themselves
        var specimen = new Specimen(directory.today().plusDays(30), given, mark).of(facts);
        var asked = NewAsk.of(kind, project, subject, specimen, person, Capacity.of(Capacity.Role.HEAD, walk.department("销售部")), PolicyTime.parse("3 WD"));
        var rows = new TreeMap<String, Object>(Map.of("1", Map.of("name", mark)));
        var sealed = documents.seal(Actor.SYSTEM, new NewDocument(project, kind, 1, mark, Map.of("title", mark), rows)).id();
        return lists.view(asks.open(Actor.SYSTEM, signs(kind) ? asked.signing(sealed, List.of()) : asked));
    }

    /** What stands behind {@code /act/} in the links of its addressee's mails. */
    String token(AskView ask) { return token(ask, ask.personId()); }

    /** The same in somebody else's mails. */
    String token(AskView ask, long person) { return links.path(lists.view(ask.id()), directory.person(person)).substring("act/".length()); }

    /** The newest mail about it. */
    OutboxLetter letter(AskView ask) { return outbox.letter(ask.personId(), traces.mailOf(ask.id()), LinkBase.of("http://trial")); }

    /** The answer of that place on the page, with its words, and every field that has to be filled in: what the page's form would send. */
    Map<String, String> rightly(String kind, AskPage page, int answer) {
        var fields = new HashMap<String, String>();
        var choice = page.choices().get(answer);
        fields.put("choice", choice.code());
        fields.put("comment", choice.comment() ? "原因" : "");
        fields.put("in.terms", "yes");
        for (var input : page.inputs()) {
            var wanted = input.required() || AskKinds.TYPED.getOrDefault(kind, List.of()).contains(input.name());
            var stands = !input.value().isEmpty() && input.type() != AskPage.InputType.PERCENT || !wanted;
            fields.put("in." + input.name(), stands ? input.value() : right(input));
        }
        return fields;
    }

    /** Something that is right in that field. */
    String right(AskPage.Input input) {
        return switch (input.type()) {
            case DATE -> directory.today().plusDays(5).toString();
            case NUMBER -> "50";
            case PERCENT -> "100"; // a milestone knows nothing between 0 and 100
            case SELECT -> input.options().stream().map(AskPage.Option::value).filter(value -> !value.isEmpty()).findFirst().orElse("");
            case CHECK -> "yes";
            default -> "文字";
        };
    }

    /** Nothing that was answered up to now can be taken back any more: it takes effect. */
    void settle() {
        clocks.move(Duration.ofMinutes(11));
        sweep.run();
    }

    /** Nobody is asked any more. */
    void withdraw(AskView ask) { asks.withdraw(Actor.SYSTEM, ask.id()); }

    private static boolean signs(String kind) {
        return Set.of("requirement.review", "tasking.countersign", "tracking.change", "acceptance.sign", TwoRows.KIND).contains(kind);
    }
}
