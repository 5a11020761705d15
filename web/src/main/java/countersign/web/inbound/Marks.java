package countersign.web.inbound;

import countersign.web.inbound.read.InboundMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the token of the mail that is answered: in the address it went to, in the messages it answers, in the line at the quoted mail's end. */
@ApplicationScoped
class Marks {

    private static final Pattern IN_ID = Pattern.compile("\\.(" + ReplyToken.WRITTEN + ")@", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_TEXT = Pattern.compile("\\[#(" + ReplyToken.WRITTEN + ")\\]", Pattern.CASE_INSENSITIVE);
    @Inject InboxSettings settings;

    /** The token; empty when there is none of that form. It proves nothing yet. */
    Optional<ReplyToken> of(InboundMail mail) {
        var inAddress = inAddress();
        return mail.recipients().stream().flatMap(address -> first(inAddress, address).stream()).findFirst()
                .or(() -> mail.references().stream().flatMap(id -> first(IN_ID, id).stream()).findFirst())
                .or(() -> first(IN_TEXT, mail.all())).or(() -> first(IN_TEXT, mail.subject()));
    }

    private Pattern inAddress() {
        var address = settings.address();
        if (!settings.subAddresses()) return Pattern.compile("[+-](" + ReplyToken.WRITTEN + ")@", Pattern.CASE_INSENSITIVE);
        int at = address.indexOf(InboxSettings.TOKEN);
        return Pattern.compile(Pattern.quote(address.substring(0, at)) + "(" + ReplyToken.WRITTEN + ")" + Pattern.quote(address.substring(at + InboxSettings.TOKEN.length())),
                Pattern.CASE_INSENSITIVE);
    }

    private static Optional<ReplyToken> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).flatMap(written -> ReplyToken.read(written).stream()).findFirst();
    }
}
