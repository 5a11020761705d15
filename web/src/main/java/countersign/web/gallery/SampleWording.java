package countersign.web.gallery;

import countersign.shared.access.ProjectView;
import countersign.shared.ask.AskNotice;
import countersign.shared.ask.AskNotice.Stage;
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

/** Words a sample as the real wording of its kind does. */
@ApplicationScoped
class SampleWording {

    @Inject MailContents contents;
    @Inject Samples samples;
    @Inject SampleAsks asks;
    @Inject Directory directory;
    @Inject Clock clock;

    /** @param news whether its reader could do without it */
    record Worded(MailPage page, boolean news) {}

    Worded of(Sample sample, ProjectView project, PersonView reader, Texts texts) {
        var facts = SampleFacts.of(sample.allFacts(), project, reader.id(), directory.today());
        var notice = new NoticeView(0, sample.kind(), sample.house() ? null : project.id(), reader.id(), "", facts, null, List.of(), clock.instant());
        var content = contents.of(sample.kind()).orElseThrow();
        if (content instanceof AboutAsk about) return new Worded(aboutAsk(about, sample, notice, project, reader, texts), false);
        return new Worded(sample.discreet() ? content.discreet(notice, texts) : content.page(notice, texts), content.pace(notice).kind() == Pace.Kind.NEWS);
    }

    private MailPage aboutAsk(AboutAsk about, Sample sample, NoticeView notice, ProjectView project, PersonView reader, Texts texts) {
        var stage = sample.kind().equals(AskNotice.KIND) ? Json.read(notice.facts(), AskNotice.class).stage() : Stage.ASKED;
        var facts = SampleFacts.of(Json.write(samples.asking(sample.ask()).asked()), project, reader.id(), directory.today());
        var ask = asks.of(sample.ask(), facts, stage, project, reader, project.initiatorId());
        return sample.discreet() ? about.discreet(notice, ask, texts) : about.page(notice, ask, texts);
    }
}
