package countersign.web.act;

import countersign.shared.Actor;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskNotice;
import countersign.shared.ask.AskNotice.Stage;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.content.Block;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.MailPage.Link;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Words everything that people are told about asks (A3, A5). To the addressee and their deputy it shows the ask's own page with a button per answer;
 * to head and executive it asks for help, without blame, and gives no buttons that would answer for somebody else.
 */
@ApplicationScoped
public class AskMail implements AboutAsk {

    @Inject AskLists asks;
    @Inject AskContents contents;
    @Inject Directory directory;
    @Inject ActLinks links;
    @Inject AskWords words;
    @Inject AskContexts contexts;
    @Inject Clock clock;

    @Override public String kind() { return AskNotice.KIND; }

    /** What is wanted by its time, and whose help is wanted because it is over; the answer to the reader's own act; what is closed is news. */
    @Override public Pace pace(NoticeView notice) {
        var fact = notice.facts(AskNotice.class);
        return switch (fact.stage()) {
            case ASKED, REMINDED_EARLY, REMINDED_DUE, URGED, EXTENDED, STANDING, SPOKEN, RENEWED, HEAD_TOLD, EXECUTIVE_TOLD -> Pace.ask(asks.view(fact.askId()).dueAt());
            case RECEIPT, ON_PAPER -> Pace.own();
            case TAKEN_BACK, FORWARDED, WITHDRAWN -> Pace.duty();
        };
    }

    /** Nobody is asked for what is answered or withdrawn by now, nor told to help. */
    @Override public boolean outdated(NoticeView notice) {
        var fact = notice.facts(AskNotice.class);
        return (fact.stage().wants() || fact.stage().helps()) && !asks.view(fact.askId()).open();
    }

    /** Of an ask and its reminders the last one is enough; so is the word that it is closed. */
    @Override public String topic(NoticeView notice) {
        var fact = notice.facts(AskNotice.class);
        return fact.stage() == Stage.RECEIPT || fact.stage() == Stage.ON_PAPER || fact.stage().helps() ? "" : "ask:" + fact.askId();
    }

    @Override public MailPage page(NoticeView notice, Texts texts) { return page(notice, asks.view(notice.facts(AskNotice.class).askId()), texts); }

    @Override public MailPage page(NoticeView notice, AskView ask, Texts texts) {
        var fact = notice.facts(AskNotice.class);
        var page = contents.of(ask.kind()).page(ask, texts);
        return switch (fact.stage()) {
            case ASKED, REMINDED_EARLY, REMINDED_DUE, URGED, EXTENDED, STANDING, RENEWED -> wanted(fact.stage(), ask, page, directory.person(notice.personId()), texts);
            case HEAD_TOLD, EXECUTIVE_TOLD -> help(fact.stage(), ask, page, directory.person(notice.personId()), texts);
            case SPOKEN -> spoken(ask, page, directory.person(notice.personId()), texts);
            case ON_PAPER -> onPaper(ask, page, directory.person(notice.personId()), texts);
            case RECEIPT -> receipt(ask, page, directory.person(notice.personId()), texts);
            case TAKEN_BACK -> takenBack(ask, page, directory.person(notice.personId()), texts);
            case FORWARDED, WITHDRAWN -> closed(fact.stage(), ask, page, texts);
        };
    }

    private MailPage wanted(Stage stage, AskView ask, AskPage page, PersonView reader, Texts texts) {
        var context = contexts.of(ask);
        var line = stage == Stage.ASKED || stage == Stage.RENEWED ? "" : texts.get("web.mail.ask.line." + stage);
        if (stage == Stage.REMINDED_DUE && context.extendable(ask)) line += texts.get("web.mail.ask.mayExtend");
        if (reader.id() != ask.personId()) line += texts.get("web.mail.ask.deputy", directory.person(ask.personId()).name());
        var blocks = blocks(ask, context, page, reader, texts);
        if (stage == Stage.RENEWED) blocks.add(0, new Block.Callout(Block.Tone.INFO, texts.get("web.mail.ask.line.RENEWED").strip()));
        return new MailPage(texts.get("web.mail.ask.subject." + stage, page.title()), line + words.firstLine(ask, page, texts), blocks, buttons(ask, page, reader, texts));
    }

    private List<Block> blocks(AskView ask, AskContext context, AskPage page, PersonView reader, Texts texts) {
        var blocks = new ArrayList<Block>(words.notes(ask, page, texts));
        blocks.addAll(words.changes(ask, page, texts));
        blocks.addAll(page.promise());
        blocks.addAll(page.content());
        if (!page.inputs().isEmpty() && !page.choices().get(0).oneTap())
            blocks.add(new Block.Paragraph(texts.get(page.inputs().stream().anyMatch(AskPage.Input::required) ? "web.mail.ask.inputs" : "web.mail.ask.inputs.optional")));
        blocks.addAll(words.proof(context.proof(), reader, texts));
        blocks.add(new Block.Paragraph(words.clock(ask, context, texts)));
        return blocks;
    }

    /** What somebody entered as the reader's word: one tap confirms it, another answer is as near (P1). Answered meanwhile, it says so. */
    private MailPage spoken(AskView ask, AskPage page, PersonView reader, Texts texts) {
        if (ask.spoken() == null) return closed(Stage.WITHDRAWN, ask, page, texts);
        var said = ask.spoken().reply().choice();
        var buttons = new ArrayList<>(List.of(new Link(texts.get("web.mail.ask.confirm", words.label(said, page)), links.path(ask, reader, said))));
        buttons.add(new Link(texts.get("web.mail.ask.other"), links.path(ask, reader)));
        return new MailPage(texts.get("web.mail.ask.subject.SPOKEN", page.title()),
                texts.get("web.mail.ask.line.SPOKEN", directory.person(ask.spoken().by()).name(), words.label(said, page)) + words.firstLine(ask, page, texts),
                blocks(ask, contexts.of(ask), page, reader, texts), buttons);
    }

    /** A signature on paper was entered: who it is said to be from can take it back (A7). */
    private MailPage onPaper(AskView ask, AskPage page, PersonView reader, Texts texts) {
        if (ask.answeredAt() == null) return takenBack(ask, page, reader, texts);
        var line = texts.get("web.mail.ask.line.ON_PAPER", directory.person(ask.answeredBy()).name(), words.chosen(ask, page))
                + texts.get("web.mail.ask.ON_PAPER.takeBack", texts.dates().moment(ask.effectiveAt()));
        return new MailPage(texts.get("web.mail.ask.subject.ON_PAPER", page.title()), line, List.of(new Block.Facts(words.answer(ask, page, texts))),
                List.of(new Link(texts.get("web.mail.ask.takeBackOrSee"), links.path(ask, reader))));
    }

    /** A button for each answer, and one for everything else. */
    public List<Link> buttons(AskView ask, AskPage page, PersonView reader, Texts texts) {
        var buttons = new ArrayList<Link>();
        for (var choice : page.choices()) buttons.add(new Link(choice.label(), links.path(ask, reader, choice.code())));
        buttons.add(new Link(texts.get("web.mail.ask.other"), links.path(ask, reader)));
        return buttons;
    }

    /** For the head and the executive: who needs help with what, since when, who hears of it next, and what they can do (A5, P1). */
    private MailPage help(Stage stage, AskView ask, AskPage page, PersonView reader, Texts texts) {
        var about = directory.person(ask.personId());
        var department = about.departmentId() == null ? "–" : directory.department(about.departmentId()).name();
        var facts = Block.Facts.of(texts.get("web.mail.ask.what"), page.title(), texts.get("web.mail.ask.who"), about.name() + " · " + department,
                texts.get("web.mail.ask.due"), texts.dates().moment(ask.dueAt()));
        var next = stage == Stage.HEAD_TOLD ? asks.executiveHears(ask.id()).map(at -> texts.get("web.mail.ask.next", texts.dates().moment(at))).orElse("") : "";
        var links = new ArrayList<Link>();
        if (directory.answersFor(reader.id(), about.id())) links.add(new Link(texts.get("web.mail.absence.open"), "departments.xhtml?away=" + about.id() + "#away"));
        links.add(new Link(texts.get("shared.mail.open"), "project-overview.xhtml?id=" + ask.projectId()));
        return new MailPage(texts.get("web.mail.ask.subject." + stage, page.title(), about.name()), texts.get("web.mail.ask.line." + stage, about.name(), page.title()) + next,
                List.of(facts, new Block.Paragraph(texts.get("web.mail.ask.help." + stage, about.name()))), links);
    }

    private MailPage receipt(AskView ask, AskPage page, PersonView reader, Texts texts) {
        if (ask.answeredAt() == null) return takenBack(ask, page, reader, texts);
        var line = ask.way() == Actor.Way.PAPER ? texts.get("web.mail.ask.line.entered", directory.person(ask.personId()).name(), words.chosen(ask, page))
                : texts.get("web.mail.ask.line.RECEIPT", words.chosen(ask, page), texts.dates().moment(ask.answeredAt()));
        var window = ask.effectiveAt().isAfter(ask.answeredAt());
        if (window) line += texts.get("web.mail.ask.takeBack", texts.dates().moment(ask.effectiveAt()));
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Facts(words.answer(ask, page, texts)));
        return new MailPage(texts.get("web.mail.ask.subject.RECEIPT", page.title()), line, blocks, List.of(new Link(texts.get(window ? "web.mail.ask.takeBackOrSee" : "web.mail.ask.see"),
                links.path(ask, reader))));
    }

    /** The reader's answer counts no longer: where it is still wanted, it can be given at once. */
    private MailPage takenBack(AskView ask, AskPage page, PersonView reader, Texts texts) {
        var subject = texts.get("web.mail.ask.subject.TAKEN_BACK", page.title());
        var line = texts.get("web.mail.ask.line.TAKEN_BACK", page.title());
        return ask.open() ? new MailPage(subject, line + texts.get("web.mail.ask.answerAnew") + words.firstLine(ask, page, texts), List.of(), buttons(ask, page, reader, texts))
                : new MailPage(subject, line, List.of(), List.of());
    }

    /** That nothing is wanted any more, and where something else than the reader's own answer ended it, why. */
    private MailPage closed(Stage stage, AskView ask, AskPage page, Texts texts) {
        var why = ask.state() == AskState.WITHDRAWN ? contents.of(ask.kind()).over(ask, texts) : "";
        return new MailPage(texts.get("web.mail.ask.subject." + stage, page.title()), texts.get("web.mail.ask.line." + stage, page.title(), why).strip(), List.of(),
                List.of());
    }

    /** Number, due time and link only (P5). */
    @Override public MailPage discreet(NoticeView notice, Texts texts) { return discreet(notice, asks.view(notice.facts(AskNotice.class).askId()), texts); }

    @Override public MailPage discreet(NoticeView notice, AskView ask, Texts texts) {
        var stage = notice.facts(AskNotice.class).stage();
        var path = stage.helps() ? "project-overview.xhtml?id=" + ask.projectId() : links.path(ask, directory.person(notice.personId()));
        var key = discreet(stage, ask);
        var moment = texts.dates().moment(key.equals("RECEIPT") ? ask.answeredAt() : ask.dueAt());
        return new MailPage(texts.get("web.mail.ask.discreet." + key + ".subject"), texts.get("web.mail.ask.discreet." + key + ".line", moment), List.of(),
                key.equals("closed") ? List.of() : List.of(new Link(texts.get("shared.mail.open"), path)));
    }

    /** Which of the sentences that name nothing is true of it. */
    private String discreet(Stage stage, AskView ask) {
        return switch (stage) {
            case ASKED, REMINDED_EARLY, REMINDED_DUE, URGED, EXTENDED, STANDING, SPOKEN, RENEWED -> ask.overdue(clock.instant()) ? "late" : "wanted";
            case HEAD_TOLD, EXECUTIVE_TOLD -> "help";
            case RECEIPT, ON_PAPER, TAKEN_BACK -> ask.answeredAt() == null ? "takenBack" : "RECEIPT";
            case FORWARDED, WITHDRAWN -> "closed";
        };
    }
}
