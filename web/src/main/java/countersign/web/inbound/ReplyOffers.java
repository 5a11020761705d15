package countersign.web.inbound;

import countersign.shared.access.Projects;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskNotice;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Proof;
import countersign.shared.ask.Proofs;
import countersign.shared.config.InstallationSettings;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Notices;
import countersign.shared.notification.ReplyWay;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Offers to answer a mail's asks by reply, and finds them again when a reply comes: both ways from the mail's own notices (A4). */
@ApplicationScoped
public class ReplyOffers implements ReplyWay {

    private static final String NOBODYS = "0-" + "a".repeat(20);
    @Inject InboxSettings settings;
    @Inject InstallationSettings installation;
    @Inject AskLists asks;
    @Inject AskContents contents;
    @Inject Proofs proofs;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject Notices notices;
    @Inject Words words;

    @Override public Optional<Offer> offer(long mailId, long personId, List<NoticeView> notices, Texts texts) {
        if (!settings.configured()) return Optional.empty();
        var lines = lines(notices.stream().map(this::answerable).toList(), texts);
        return lines.stream().allMatch(String::isEmpty) ? Optional.empty() : Optional.of(offer(token(mailId, personId, notices).toString(), lines, texts));
    }

    /** What a mail that asks these would say; its token is nobody's. @param asked one for each part of the mail, empty where it asks nothing */
    public Offer sample(List<Optional<AskView>> asked, Texts texts) {
        var lines = settings.configured() ? lines(asked.stream().map(one -> one.filter(ask -> contents.of(ask.kind()).repeats(ask))).toList(), texts) : List.<String>of();
        return lines.stream().allMatch(String::isEmpty) ? Offer.NONE : offer(NOBODYS, lines, texts);
    }

    private List<String> lines(List<Optional<AskView>> asked, Texts texts) {
        var several = asked.stream().filter(Optional::isPresent).count() > 1;
        var lines = new ArrayList<String>();
        int number = 0;
        for (var ask : asked) lines.add(ask.isEmpty() ? "" : line(ask.get(), several ? ++number : 0, texts));
        return lines;
    }

    private Offer offer(String token, List<String> lines, Texts texts) {
        if (settings.subAddresses()) return new Offer(settings.address().replace(InboxSettings.TOKEN, token), token, "", lines);
        return new Offer(settings.address(), token, texts.get("web.reply.mark", "[#" + token + "]"), lines);
    }

    private String line(AskView ask, int number, Texts texts) {
        var page = contents.of(ask.kind()).page(ask, texts);
        var other = number == 0 ? texts.get("web.reply.offer.other") : texts.get("web.reply.offer.other.numbered", number);
        return ask.projectId() == 0 || proofs.of(ask) == Proof.LINK ? words.line(ask, page, number, texts).orElse(other) : other;
    }

    /** The mail of ours that a reply answers: to whom it went, how its token stands, and its asks in their order. */
    record Answered(long mailId, long personId, ReplyToken.Standing standing, List<AskView> asked) { }

    /** What a token leads to; empty when it proves nothing. */
    Optional<Answered> answered(Optional<ReplyToken> token) {
        if (token.isEmpty()) return Optional.empty();
        var told = notices.ofMail(token.get().mailId());
        if (told.isEmpty()) return Optional.empty();
        var reader = told.get(0).personId();
        var standing = standing(token.get(), reader, told);
        return standing == ReplyToken.Standing.FORGED ? Optional.empty() : Optional.of(new Answered(token.get().mailId(), reader, standing, asked(told)));
    }

    /** The asks that a mail's reply can answer, in their order. */
    private List<AskView> asked(List<NoticeView> notices) { return notices.stream().flatMap(notice -> answerable(notice).stream()).toList(); }

    /** The ask that a notice wants answered. Of a confidential project the mail says nothing, and a reply would say too much (P5); so would one whose words are kept unnamed (S6.2). */
    private Optional<AskView> answerable(NoticeView notice) {
        if (notice.askId() == null || notice.projectId() == null || !wants(notice) || projects.view(notice.projectId()).confidential()) return Optional.empty();
        return Optional.of(asks.view(notice.askId())).filter(ask -> contents.of(ask.kind()).repeats(ask));
    }

    private static boolean wants(NoticeView notice) {
        if (notice.kind().equals(ReplyNotice.KIND)) return !notice.facts(ReplyNotice.class).topic().equals(Intake.CLOSED);
        return notice.kind().equals(AskNotice.KIND) && notice.facts(AskNotice.class).stage().wants();
    }

    private ReplyToken token(long mailId, long personId, List<NoticeView> notices) {
        return ReplyToken.of(installation.secret(), mailId, personId, generations(notices), directory.person(personId).linkGeneration());
    }

    private ReplyToken.Standing standing(ReplyToken token, long personId, List<NoticeView> notices) {
        return token.standing(installation.secret(), personId, generations(notices), directory.person(personId).linkGeneration());
    }

    /** The sum of the generations of all asks in a mail. */
    private int generations(List<NoticeView> notices) {
        return notices.stream().filter(notice -> notice.askId() != null).mapToInt(notice -> asks.view(notice.askId()).generation()).sum();
    }
}
