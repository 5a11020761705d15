package countersign.web.gallery;

import countersign.shared.text.Language;
import countersign.web.admin.AdministratorsOnly;
import countersign.web.frame.Me;
import countersign.web.outbox.OutboxLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;

/** The gallery's page: the kinds in a list, and one of them beside it. Everything it shows stands in its address. */
@Named("gallery")
@RequestScoped
@AdministratorsOnly
public class GalleryBean {

    /** How a mail is looked at. */
    private static final List<String> VIEWS = List.of("wide", "phone", "dark", "text", "head");
    @Inject Gallery gallery;
    @Inject OutboxLinks links;
    @Inject HttpServletRequest request;
    @Inject Me me;
    private String kind = "";
    private String language = "";
    private String view = "";
    private GalleryMail shown;
    private List<Part> parts;

    /** A part of the list. */
    public record Part(String name, List<Kind> kinds) {}

    /** One kind in it. */
    public record Kind(String id, String name) {}

    /** Shows the kind that the address names; the first where it names none. */
    public void load() {
        var kinds = gallery.kinds();
        parts = new ArrayList<>();
        kinds.forEach((part, ids) -> parts.add(new Part(part, ids.stream().map(id -> new Kind(id, gallery.name(id, me.getLanguage(), me.getId()))).toList())));
        if (kind.isEmpty()) kind = parts.get(0).kinds().get(0).id();
        if (language.isEmpty()) language = me.getLanguage().tag();
        if (!VIEWS.contains(view)) view = VIEWS.get(0);
        try {
            shown = gallery.show(kind, Language.ofTag(language), me.getId(), links.base(request));
        } catch (NoSuchElementException gone) {
            shown = null;
        }
    }

    /** The address of this page with another kind, language or way of looking. */
    public String address(String kind, String language, String view) { return "admin-mails.xhtml?kind=" + kind + "&lang=" + language + "&view=" + view; }

    /** The frame's address. */
    public String getFrame() { return "admin/mails/" + kind + ".html?lang=" + language + (view.equals("dark") ? "&dark=1" : ""); }

    /** The address of the mail as a file. */
    public String getFile() { return "admin/mails/" + kind + ".eml?lang=" + language; }

    /** The kinds by part. */
    public List<Part> getParts() { return parts; }

    /** The kind that is shown; null when there is none of that name. */
    public GalleryMail getShown() { return shown; }

    /** The languages of mails. */
    public List<Language> getLanguages() { return Arrays.asList(Language.values()); }

    /** The ways of looking at a mail. */
    public List<String> getViews() { return VIEWS; }

    public String getKind() { return kind; }

    /** @param kind its name; null for the first */
    public void setKind(String kind) { this.kind = kind == null ? "" : kind; }

    public String getLanguage() { return language; }

    /** @param language a tag; another than ours is read as zh-CN */
    public void setLanguage(String language) { this.language = language == null ? "" : Language.ofTag(language).tag(); }

    public String getView() { return view; }

    /** @param view one of {@link #getViews}; another is the first */
    public void setView(String view) { this.view = view == null ? "" : view; }
}
