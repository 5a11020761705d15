package countersign.web.act;

import countersign.shared.RuleViolation;
import countersign.shared.ask.AnswerCodes;
import countersign.shared.party.Directory;
import countersign.shared.store.Conflicts;
import countersign.shared.text.Input;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The pages behind the links in mails (A3): no login, no script, no session. GET shows and takes nothing; POST, with the link in its body so that no
 * other site can send it, acts and leads back by redirect. All addresses on the pages are relative: they may be published anywhere (I4).
 */
@WebServlet("/act/*")
public class ActServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_NAME = 60;
    private static final int UNPROCESSABLE = 422;
    @Inject transient ActGate gate;
    @Inject transient ActReading reading;
    @Inject transient ActPages pages;
    @Inject transient ActCommands commands;
    @Inject transient AnswerCodes codes;

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ActHeaders.set(response);
        var written = written(request.getPathInfo());
        if (written.equals("act.css")) {
            styleSheet(response);
            return;
        }
        send(response, reading.opened(written, ActForm.parameter(request, "a"), stranger(request)));
    }

    @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        ActHeaders.set(response);
        var entry = gate.enter(ActForm.parameter(request, "t"));
        var action = ActForm.action(request);
        var form = ActForm.sent(request);
        if (entry.good()) send(response, act(entry, action, form));
        else if (entry.renewable() && action.equals("renew")) send(response, renew(entry));
        else send(response, reading.refused(entry, form, stranger(request)));
    }

    private ActReading.Shown act(ActEntry entry, String action, ActForm form) {
        try {
            return acted(entry, action, form);
        } catch (RuleViolation refused) {
            return reading.again(entry, UNPROCESSABLE, withPeople(entry, form).refused(refused, entry.person().texts()));
        } catch (RuntimeException raced) {
            if (!Conflicts.isConflict(raced)) throw raced;
            return reading.again(entry, HttpServletResponse.SC_CONFLICT, withPeople(entry, form).refused(RuleViolation.whole("web.act.raced"), entry.person().texts()));
        }
    }

    private ActReading.Shown acted(ActEntry entry, String action, ActForm form) {
        switch (action) {
            case "find" -> { return reading.again(entry, HttpServletResponse.SC_OK, found(entry, form)); }
            case "change" -> { return reading.change(entry); }
            case "revoke" -> { return shown(pages.sure(entry, form)); }
            case "back" -> { return reading.again(entry, HttpServletResponse.SC_OK, form); }
            case "entrust" -> { return shown(pages.done("entrusted", entry, commands.entrust(entry, form.help()), form)); }
            case "add" -> { return shown(pages.done("added", entry, commands.addSigner(entry, form.help()), form)); }
            case "second" -> { commands.wantSecondAddress(entry); return shown(pages.done("second", entry, "", form)); }
            case "extend" -> { commands.extend(entry); return reading.again(entry, HttpServletResponse.SC_OK, form.extended()); }
            case "takeback" -> { commands.takeBack(entry); return ActReading.Shown.at(entry.written() + "?a=" + ActForm.TAKEN_BACK); }
            case "revokeAll" -> { commands.revoke(entry); return reading.over("revokedAll", entry, form); }
            case "notme" -> { commands.notMe(entry); return reading.over("notMe", entry, form); }
            case "forward" -> { commands.forward(entry, form.help()); if (!form.empty()) return reading.again(entry, HttpServletResponse.SC_OK, form); }
            case "code" -> confirm(entry, form);
            case "again" -> commands.codeAgain(entry);
            default -> answer(entry, form);
        }
        return ActReading.Shown.at(entry.written());
    }

    private static ActReading.Shown shown(String html) { return new ActReading.Shown(HttpServletResponse.SC_OK, html, ""); }

    private void answer(ActEntry entry, ActForm form) {
        if (form.choice().isEmpty()) throw RuleViolation.of("choice", "web.act.chooseOne");
        commands.answer(entry, form.reply());
    }

    /** In two transactions, because a wrong attempt must stay counted. */
    private void confirm(ActEntry entry, ActForm form) { commands.give(entry, codes.attempt(commands.actor(entry), entry.ask().id(), form.code())); }

    private ActForm found(ActEntry entry, ActForm form) {
        return form.found(pages.search(Input.line("sought", form.help().sought(), LONGEST_NAME), entry.ask().personId()));
    }

    /** The form with the people it showed before; without them where what was typed to find them is refused. */
    private ActForm withPeople(ActEntry entry, ActForm form) {
        try {
            return form.help().sought().isEmpty() ? form : found(entry, form);
        } catch (RuleViolation unreadable) {
            return form;
        }
    }

    private ActReading.Shown renew(ActEntry entry) {
        commands.renew(entry);
        return shown(pages.message("renewed", ActEntry.INVALID, List.of(), entry.person().texts()));
    }

    /** Texts for whom no link names. */
    private static Texts stranger(HttpServletRequest request) { return Texts.of(Language.of(request.getLocale()), Directory.COMPANY_ZONE); }

    private static String written(String path) { return path == null ? "" : path.substring(1); }

    /** A redirect is relative, because a proxy may publish the act pages under another path; by GET, so that a reload answers nothing twice. */
    private static void send(HttpServletResponse response, ActReading.Shown shown) throws IOException {
        if (shown.location().isEmpty()) send(response, shown.status(), shown.html());
        else {
            response.setStatus(shown.status());
            response.setHeader("Location", shown.location());
        }
    }

    static void send(HttpServletResponse response, int status, String html) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html; charset=UTF-8");
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }

    private static void styleSheet(HttpServletResponse response) throws IOException {
        response.setContentType("text/css; charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        try (var css = ActServlet.class.getResourceAsStream("act.css")) {
            css.transferTo(response.getOutputStream());
        }
    }
}
