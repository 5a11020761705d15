package countersign.web.gallery;

import countersign.shared.access.ProjectView;
import countersign.shared.ask.AskNotice;
import countersign.shared.ask.AskNotice.Stage;
import countersign.shared.ask.AskView;
import countersign.shared.json.Json;
import countersign.shared.notification.MailContents;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Texts;
import countersign.web.act.AboutAsk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Words a sample as the real wording of its kind does. */
@ApplicationScoped
class SampleWording {

    @Inject MailContents contents;
    @Inject Samples samples;
    @Inject SampleAsks asks;
    @Inject Directory directory;
    @Inject Clock clock;

    /**
     * A part of a mail.
     *
     * @param news  whether its reader could do without it
     * @param asked what it asks to be answered; empty if nothing
     */
    record Worded(MailPage page, boolean news, Optional<AskView> asked) {}

    Worded of(Sample sample, ProjectView project, PersonView reader, Texts texts) {
        var facts = SampleFacts.of(sample.allFacts(), project, reader.id(), directory.today(), texts);
        var notice = new NoticeView(0, sample.kind(), sample.house() ? null : project.id(), reader.id(), "", facts, null, List.of(), clock.instant());
        var content = contents.of(sample.kind()).orElseThrow();
        if (content instanceof AboutAsk about) return aboutAsk(about, sample, notice, project, reader, texts);
        return new Worded(sample.discreet() ? content.discreet(notice, texts) : content.page(notice, texts), content.pace(notice).kind() == Pace.Kind.NEWS, Optional.empty());
    }

    private Worded aboutAsk(AboutAsk about, Sample sample, NoticeView notice, ProjectView project, PersonView reader, Texts texts) {
        var told = sample.kind().equals(AskNotice.KIND);
        var closed = "closed".equals(sample.told().get("topic"));
        var stage = told ? Json.read(notice.facts(), AskNotice.class).stage() : closed ? Stage.RECEIPT : Stage.ASKED;
        var facts = SampleFacts.of(Json.write(sample.asked() == null ? samples.asking(sample.ask()).asked() : sample.asked()), project, reader.id(), directory.today(), texts);
        var ask = asks.of(sample.ask(), facts, stage, project, reader, project.initiatorId());
        if (sample.discreet()) return new Worded(about.discreet(notice, ask, texts), false, Optional.empty());
        var wants = told ? stage.wants() : sample.kind().equals("web.reply") && !closed;
        return new Worded(about.page(notice, ask, texts), false, Optional.of(ask).filter(one -> wants));
    }
}
