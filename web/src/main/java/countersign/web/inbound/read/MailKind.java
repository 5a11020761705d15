package countersign.web.inbound.read;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a person's letter from what machines send: nothing of theirs is ever an answer, and nothing is ever sent back to it. Pure. */
public enum MailKind {
    /** A mail of ours that came back. */
    OWN,
    /** A delivery report. */
    BOUNCE,
    /** An answer to an invitation from a calendar. */
    CALENDAR,
    /** Out of office. */
    ABSENCE,
    /** Any other automatic answer. */
    AUTOMATIC,
    /** Written by a person. */
    LETTER;

    private static final Pattern ABSENT = Pattern.compile("自动回复|自動回覆|自动答复|自動回應|自动应答|休假|外出|不在办公室|不在辦公室|假期回复|out of (the )?office|automatic reply|auto[- ]?reply|autoreply|auto response|on leave|on vacation|abwesen|automatische antwort|vacation (reply|response)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FAILED = Pattern.compile("退信|系统退信|系統退信|无法送达|無法送達|未送达|无法投递|投递失败|投遞失敗|傳遞失敗|传递失败|delivery (status notification|has failed|failure)|undeliver(able|ed)|mail delivery (failed|subsystem)|returned mail|failure notice|delivery incomplete|delayed",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ANSWERS = Pattern.compile("^\\s*[\\[【(（<]?\\s*(外出(时|時)?(的)?|假期|休假|不在办公室(的)?|不在辦公室(的)?)?\\s*(自动回复|自動回覆|自动答复|自動回應|自动应答|自動應答|Automatic reply|Auto[- ]?reply|Out of (the )?office|Auto[- ]?Response|Automatische Antwort|Abwesenheitsnotiz)\\s*[:：\\]】)）>(（-]?|^\\s*(不在办公室|不在辦公室)\\s*[:：]",
            Pattern.CASE_INSENSITIVE);
    /** What mail programs say on their own when a mail was opened or thrown away. */
    private static final Pattern RECEIPT = Pattern.compile("^\\s*(已读|已讀|未读|未讀|已读回执|讀取回條|Read|Not read|Gelesen|Ungelesen)\\s*[:：]", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAEMON = Pattern.compile("(?i)(mailer-daemon|postmaster|microsoftexchange[^@]*|mail-?daemon|bounces?([+-][^@]*)?)@.*");

    /** What a mail is. @param loopMark what the header X-Loop of our own mails says */
    public static MailKind of(InboundMail mail, String loopMark) {
        if (mail.header("x-loop").equalsIgnoreCase(loopMark)) return OWN;
        if (bounce(mail)) return BOUNCE;
        if (mail.calendar().toUpperCase(Locale.ROOT).contains("METHOD:REPLY")) return CALENDAR;
        if (!automatic(mail)) return LETTER;
        return ABSENT.matcher(mail.subject()).find() || !mail.header("x-autoreply").isEmpty() || mail.header("auto-submitted").toLowerCase(Locale.ROOT).startsWith("auto-replied") ? ABSENCE : AUTOMATIC;
    }

    private static boolean bounce(InboundMail mail) {
        var type = mail.header("content-type").toLowerCase(Locale.ROOT);
        if (type.contains("multipart/report") && (type.contains("delivery-status") || mail.report().toLowerCase(Locale.ROOT).contains("final-recipient"))) return true;
        if (!mail.header("x-failed-recipients").isEmpty()) return true;
        return (DAEMON.matcher(mail.from()).matches() || mail.header("return-path").strip().equals("<>")) && FAILED.matcher(mail.subject()).find();
    }

    private static boolean automatic(InboundMail mail) {
        var submitted = mail.header("auto-submitted").toLowerCase(Locale.ROOT).strip();
        if (!submitted.isEmpty() && !submitted.startsWith("no")) return true;
        for (var header : new String[] {"x-autoreply", "x-autorespond", "x-autoreply-from", "x-auto-reply", "x-mail-autoreply", "list-unsubscribe"}) if (!mail.header(header).isEmpty()) return true;
        if (mail.header("content-type").toLowerCase(Locale.ROOT).contains("multipart/report") || RECEIPT.matcher(mail.subject()).find()) return true;
        if (mail.header("precedence").toLowerCase(Locale.ROOT).strip().matches("bulk|junk|auto_reply|list")) return true;
        if (mail.header("return-path").strip().equals("<>") || DAEMON.matcher(mail.from()).matches()) return true;
        return ANSWERS.matcher(mail.subject()).find();
    }
}
