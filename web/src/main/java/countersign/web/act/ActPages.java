package countersign.web.act;

import countersign.shared.Actor;
import countersign.shared.access.ProjectAccess;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.ask.HeldAnswer;
import countersign.shared.content.Block;
import countersign.shared.notification.MailSettings;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The act pages as HTML: the form of an open ask, an answer given, and why a link does not work. They only read. */
@ApplicationScoped
class ActPages {

    /** What is said where the inbox is the way on; whoever has left has none, and who got a mail in error is told no more. */
    private static final Set<String> LOGGING_IN = Set.of("INVALID", "NOT_YOURS", "REVOKED", "REVOKED_OVER", "EXPIRED", "revokedAll");
    @Inject AskContents contents;
    @Inject Directory directory;
    @Inject MailSettings mail;
    @Inject ProjectAccess access;
    @Inject ActLinks links;
    @Inject ActLogin login;
    @Inject AskWords words;
    @Inject ActProving proving;
    @Inject ActEndings endings;
    @Inject Templates templates;
    @Inject Clock clock;

    /** The page of a link that is good: form, answer, or how the ask was closed. */
    String page(ActEntry entry, ActForm form) {
        return switch (entry.ask().state()) {
            case OPEN -> form(entry, form);
            case ANSWERED, SETTLED -> answered(entry, form);
            case WITHDRAWN, SUPERSEDED, FORWARDED -> closed(entry, form);
        };
    }

    /** The page of a link that is opened: where an answer waits for its code, and the link names no other one, the code is asked for. */
    String opened(ActEntry entry, String choice) {
        var held = entry.ask().open() ? proving.held(entry) : Optional.<HeldAnswer>empty();
        var other = held.filter(answer -> !choice.isEmpty() && !choice.equals(answer.reply().choice())).isPresent();
        return held.isPresent() && !other ? code(entry, ActForm.waiting()) : page(entry, ActForm.opened(choice, entry.ask().spoken()));
    }

    /** Asks for the code of the answer that is held; the form again where none is held any more. */
    String code(ActEntry entry, ActForm form) {
        var held = entry.ask().open() ? proving.held(entry) : Optional.<HeldAnswer>empty();
        if (held.isEmpty()) return page(entry, form);
        var texts = entry.person().texts();
        var page = contents.of(entry.ask().kind()).page(entry.ask(), texts);
        var model = frame(entry, page, texts);
        model.putAll(proving.code(entry, held.get(), page, form));
        model.put("form", form);
        model.put("general", form.problems().entrySet().stream().filter(problem -> !problem.getKey().equals("code")).map(Map.Entry::getValue).toList());
        return templates.render("code.ftlh", model, texts);
    }

    /** The form with the answer that is held, to be changed. */
    String change(ActEntry entry) { return page(entry, proving.held(entry).map(held -> ActForm.held(held.reply())).orElseGet(() -> ActForm.opened("", null))); }

    /** A page that says one thing, and offers “send me a new one” where that helps. @param unsent what was written and could not be taken; may be empty */
    String message(String key, ActEntry entry, List<Block> unsent, Texts texts) {
        var model = said(texts.get("web.act." + key + ".title"), texts.get("web.act." + key + ".text"));
        model.put("renew", entry.renewable());
        model.put("written", entry.written());
        model.put("unsent", unsent);
        if (LOGGING_IN.contains(key)) model.put("login", entry.person() == null && !key.equals("revokedAll") ? login.ofStranger("inbox.xhtml", "../") : login.to("inbox.xhtml", "../"));
        return templates.render("message.ftlh", model, texts);
    }

    /** Asks whether all links of the person are to be switched off; what was typed goes along, whichever way is taken. */
    String sure(ActEntry entry, ActForm form) {
        var texts = entry.person().texts();
        var model = said(texts.get("web.act.revokeSure.title"), texts.get("web.act.revokeSure.text"));
        model.put("revoke", entry.written());
        back(model, entry, form.carried(true), texts);
        return templates.render("message.ftlh", model, texts);
    }

    /** Says what was done, and leads back to the ask and what was typed there. */
    String done(String key, ActEntry entry, String name, ActForm form) {
        var texts = entry.person().texts();
        var model = said(texts.get("web.act." + key + ".title", name), texts.get("web.act." + key + ".text", name));
        back(model, entry, form.carried(false), texts);
        return templates.render("message.ftlh", model, texts);
    }

    private static void back(Map<String, Object> model, ActEntry entry, Map<String, String> carried, Texts texts) {
        model.put("next", entry.written());
        model.put("nextLabel", texts.get("web.act.back"));
        model.put("carried", carried);
    }

    private static Map<String, Object> said(String title, String text) {
        return new HashMap<>(Map.of("title", title, "text", text, "renew", false, "written", "", "next", "", "revoke", "", "changes", List.of(), "unsent", List.of(), "carried", Map.of(), "login", ""));
    }

    private String form(ActEntry entry, ActForm form) {
        var ask = entry.ask();
        var texts = entry.person().texts();
        var page = contents.of(ask.kind()).page(ask, texts);
        var model = frame(entry, page, texts);
        model.put("line", words.firstLine(ask, page, texts));
        model.put("deputy", entry.person().id() == ask.personId() ? "" : directory.person(ask.personId()).name());
        model.put("left", texts.dates().left(clock.instant(), ask.dueAt()));
        model.put("due", texts.dates().moment(ask.dueAt()));
        model.put("late", ask.overdue(clock.instant()));
        model.put("clock", words.clock(ask, entry.context(), texts));
        model.put("notes", words.notes(ask, page, texts));
        model.put("changes", words.changes(ask, page, texts));
        model.put("groups", ActField.groups(page.inputs(), form.typed(), form.problems()));
        model.put("chosen", page.choices().stream().anyMatch(choice -> choice.code().equals(form.choice())) ? form.choice() : "");
        model.put("form", form);
        model.put("picked", picked(form));
        model.put("general", form.general(page));
        model.put("terms", entry.person().termsAcceptedAt() == null && page.choices().stream().anyMatch(AskPage.Choice::signs));
        model.put("accepted", form.typed() != null && "yes".equals(form.typed().get("terms")));
        model.put("wordsFor", String.join(texts.get("web.mail.comma"),
                page.choices().stream().filter(AskPage.Choice::comment).map(choice -> texts.get("web.act.quoted", choice.label())).toList()));
        model.putAll(proving.form(entry));
        model.put("unsent", form.unsent(page, texts));
        model.put("extendable", entry.context().extendable(ask));
        model.put("forwardable", ask.documentId() == null);
        model.put("entrustable", entry.person().id() == ask.personId());
        model.put("addable", ask.signOffId() != null);
        return templates.render("form.ftlh", model, texts);
    }

    /** The colleague whose radio button is pressed: the one chosen, else the first. */
    private static String picked(ActForm form) {
        var ids = form.found() == null ? List.<String>of() : form.found().stream().map(person -> String.valueOf(person.id())).toList();
        return ids.contains(form.help().to()) || ids.isEmpty() ? form.help().to() : ids.get(0);
    }

    private String answered(ActEntry entry, ActForm form) {
        var ask = entry.ask();
        var texts = entry.person().texts();
        var page = contents.of(ask.kind()).page(ask, texts);
        var own = ask.answeredBy() == entry.person().id();
        var model = frame(entry, page, texts);
        model.put("line", own && ask.way() != Actor.Way.PAPER ? texts.get("web.act.received") : words.answered(ask, texts));
        model.put("answer", List.of(new Block.Facts(words.answer(ask, page, texts))));
        var again = endings.later(entry).filter(AskView::open);
        var open = again.isEmpty() && ask.state() == AskState.ANSWERED && clock.instant().isBefore(ask.effectiveAt());
        model.put("again", again.map(newer -> links.token(newer, entry.person()).toString()).orElse(""));
        model.put("unsent", form.unsent(page, texts));
        model.put("settled", again.isEmpty() && ask.state() == AskState.SETTLED ? texts.dates().moment(ask.effectiveAt()) : "");
        model.put("takeBack", open && (own || entry.person().id() == ask.personId()) ? texts.dates().moment(ask.effectiveAt()) : "");
        model.put("form", form);
        model.put("general", form.general(page));
        return templates.render("answered.ftlh", model, texts);
    }

    private String closed(ActEntry entry, ActForm form) {
        var ask = entry.ask();
        var texts = entry.person().texts();
        var page = contents.of(ask.kind()).page(ask, texts);
        var later = endings.later(entry);
        if (later.isPresent() && !later.get().open() && !ActEndings.elsewhere(ask, later.get())) return page(entry.to(later.get()), form);
        var model = said("", "");
        model.putAll(endings.said(entry, page, later, texts));
        model.put("unsent", form.unsent(page, texts));
        return templates.render("message.ftlh", model, texts);
    }

    private Map<String, Object> frame(ActEntry entry, AskPage page, Texts texts) {
        var model = new HashMap<String, Object>();
        model.put("page", page);
        model.put("written", links.token(entry.ask(), entry.person()).toString());
        model.put("person", entry.person());
        model.put("project", access.headline(entry.context().project(), entry.person().id()));
        model.put("trial", !mail.configured());
        model.put("zone", texts.zone().equals(Directory.COMPANY_ZONE) ? "" : texts.zone().getId());
        return model;
    }

    /** People to forward to, by what was typed. */
    List<PersonView> search(String typed, long butId) {
        return typed.strip().length() < 2 ? List.of() : directory.search(typed, 8).stream().filter(person -> person.id() != butId).toList();
    }
}
