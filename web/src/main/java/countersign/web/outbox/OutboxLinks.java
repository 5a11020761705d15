package countersign.web.outbox;

import countersign.shared.notification.LinkBase;
import countersign.shared.notification.MailSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** What the links of mails begin with that were never sent, and those that pages show to be copied: the configured base, else the base of the request that looks at them. */
@ApplicationScoped
public class OutboxLinks {

    @Inject MailSettings settings;

    /** The base for whoever asks. */
    public LinkBase base(HttpServletRequest request) {
        var url = request.getRequestURL();
        var origin = url.substring(0, url.indexOf("/", url.indexOf("//") + 2));
        return settings.links().orElse(LinkBase.of(origin + request.getContextPath()));
    }
}
