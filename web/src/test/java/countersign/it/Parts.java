package countersign.it;

import countersign.requirement.LabourFacts;
import countersign.requirement.MeetingForm;
import countersign.requirement.Meetings;
import countersign.shared.Actor;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Reply;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import countersign.shared.time.Clocks;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** A kick-off is called, and each department is asked for its part. One for each test. */
@Dependent
public class Parts {

    @Inject Walk walk;
    @Inject Meetings meetings;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject AskContents contents;
    @Inject Directory directory;
    @Inject Clocks clocks;
    long project;
    /** The kick-off. */
    long meeting;

    /** In five days, in a new project. */
    void called() {
        project = walk.consulted(false);
        callIn(5);
    }

    void callIn(int days) { meeting = meetings.call(walk.initiator(), project, in(days, 0)); }

    MeetingForm in(int days, long version) {
        var starts = LocalDateTime.now(clocks.clock().withZone(Directory.COMPANY_ZONE)).withNano(0).plusDays(days);
        return new MeetingForm(starts, starts.plusHours(2), "三号会议室", "分工与资源", meetings.proposed(project), version);
    }

    /** What is still asked. */
    List<AskView> asked() { return lists.ofKind(project, LabourFacts.KIND).stream().filter(AskView::open).toList(); }

    AskView of(String login) { return asked().stream().filter(ask -> ask.personId() == walk.person(login)).findFirst().orElseThrow(); }

    void answer(String login, String words, Map<String, String> typed) { asks.answer(Actor.byMail(walk.person(login)), of(login).id(), new Reply("part", words, typed)); }

    /** What the page says of an ask that is over. */
    String over(AskView ask) { return contents.of(LabourFacts.KIND).over(lists.view(ask.id()), texts(ask)); }

    /** In its addressee's words. */
    Texts texts(AskView ask) { return directory.person(ask.personId()).texts(); }
}
