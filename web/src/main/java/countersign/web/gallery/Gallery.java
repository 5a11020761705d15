package countersign.web.gallery;

import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskNotice;
import countersign.shared.ask.AskNotice.Stage;
import countersign.shared.json.Json;
import countersign.shared.notification.LinkBase;
import countersign.shared.notification.MailPreviews;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.PreviewMail;
import countersign.shared.notification.SampleMail;
import countersign.shared.notification.Waits;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import countersign.web.admin.AdministratorsOnly;
import countersign.web.gallery.GalleryMail.Origin;
import countersign.web.gallery.SampleWording.Worded;
import countersign.web.inbound.ReplyOffers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * Shows each kind of mail: the newest one of the installation, worded anew; of an ask that was never mailed so, what its mail would be; else a sample
 * that bears the name of the newest project.
 */
@ApplicationScoped
@AdministratorsOnly
public class Gallery {

    private static final Set<Waits> MORNING = EnumSet.of(Waits.MORNING, Waits.QUIET, Waits.CAP);
    @Inject Samples samples;
    @Inject SampleWording wording;
    @Inject SampleFiles files;
    @Inject SampleProject sampleProject;
    @Inject ReplyOffers replies;
    @Inject MailPreviews previews;
    @Inject AskLists asks;
    @Inject AskContents contents;
    @Inject Directory directory;
    @Inject Clock clock;

    /** The names of all kinds, by part and in the gallery's order. */
    public Map<String, List<String>> kinds() { return samples.names(); }

    /**
     * One kind in a language.
     *
     * @param readerId the administrator who looks: samples are addressed to them
     * @throws NoSuchElementException when there is no such kind
     */
    public GalleryMail show(String id, Language language, long readerId, LinkBase links) {
        var sample = samples.of(id);
        return sent(sample, language, links).map(mail -> new GalleryMail(id, Origin.SENT, "", mail))
                .or(() -> asked(sample, language, links).map(mail -> new GalleryMail(id, Origin.ASKED, "", mail)))
                .orElseGet(() -> sample(sample, language, directory.person(readerId), links));
    }

    /** What the kind is called: as the kind of ask is, or the subject of its sample. */
    public String name(String id, Language language, long readerId) {
        var sample = samples.of(id);
        var reader = directory.person(readerId);
        var texts = Texts.of(language, reader.zone());
        if (!sample.together().isEmpty()) return texts.get("web.gallery.kind." + id);
        if (sample.ask() == null) return wording.of(sample, sampleProject.of(readerId, sample.discreet()), reader, texts).page().subject();
        var ask = texts.get(contents.of(sample.ask()).name());
        if (sample.discreet()) return texts.get("web.mail.ask.discreet.wanted.subject");
        if (sample.asks()) return ask;
        if (sample.asked() != null) return wording.of(sample, sampleProject.of(readerId, false), reader, texts).page().subject();
        return switch (sample.kind()) {
            case AskNotice.KIND -> texts.get("web.mail.ask.subject." + sample.told().get("stage"), ask, reader.name());
            case "web.reply" -> texts.get("web.reply.mail." + sample.told().get("topic") + ".subject", ask);
            case "web.absence" -> texts.get("web.mail.absence.subject", reader.name());
            default -> texts.get("web.mail.comment.subject", reader.name(), ask);
        };
    }

    private Optional<PreviewMail> sent(Sample sample, Language language, LinkBase links) {
        if (sample.discreet()) return Optional.empty();
        if (!sample.together().isEmpty()) return previews.latestBundle(sample.kind().equals("digest") ? EnumSet.of(Waits.DIGEST) : MORNING, language, links);
        return sample.asked() != null ? Optional.empty() : previews.latest(sample.kind(), sample.toldAsJson(), language, links);
    }

    /** The mail that asks the newest ask of the kind. */
    private Optional<PreviewMail> asked(Sample sample, Language language, LinkBase links) {
        if (!sample.asks() || sample.discreet()) return Optional.empty();
        return asks.latest(sample.ask()).map(ask -> previews.of(new NoticeView(0, AskNotice.KIND, ask.projectId(), ask.personId(), "",
                Json.write(new AskNotice(Stage.ASKED, ask.id(), ask.personId())), ask.id(), contents.of(ask.kind()).attachments(ask), ask.askedAt()), language, links));
    }

    private GalleryMail sample(Sample sample, Language language, PersonView reader, LinkBase links) {
        var project = sampleProject.of(reader.id(), sample.discreet());
        var parts = sample.together().isEmpty() ? List.of(sample) : sample.together().stream().map(samples::of).toList();
        var texts = Texts.of(language, reader.zone());
        var worded = parts.stream().map(part -> wording.of(part, project, reader, texts)).toList();
        var mail = new SampleMail(worded.stream().map(Worded::page).toList(), sample.house() ? null : project, worded.stream().allMatch(Worded::news),
                replies.sample(worded.stream().map(Worded::asked).toList(), texts),
                parts.stream().filter(part -> parts.size() == 1 || part.files().stream().noneMatch(file -> file.startsWith("ics:"))).flatMap(part -> files.of(part, project, reader, texts).stream()).toList());
        return new GalleryMail(sample.id(), Origin.SAMPLE, project.id() == 0 || sample.house() ? "" : project.number(), previews.of(mail, reader, language, links));
    }
}
