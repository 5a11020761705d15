package countersign.web.act;

import countersign.shared.notification.MailSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The way from an act page to what is behind the login: below the product's own address, which need not be the act pages' (I4). */
@ApplicationScoped
class ActLogin {

    @Inject MailSettings mail;

    /** To a page of the product, for whom a link of ours named. @param up from the act page to the product's root, where no address is set */
    String to(String page, String up) { return mail.url().orElse(up.replaceAll("/$", "")) + "/" + page; }

    /** The same for whom no link named; empty where the act pages have an address of their own, because where the rest lives is nobody else's business then. */
    String ofStranger(String page, String up) { return mail.links().filter(base -> !base.act().equals(base.base())).isPresent() ? "" : to(page, up); }
}
