package countersign.web.people;

import countersign.shared.notification.MailChoice;
import countersign.shared.notification.MailChoices;
import countersign.shared.text.Written;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How a person wants to be written to (M3), on their profile. */
@Named
@ViewScoped
public class MailChoiceBean implements Serializable {

    private static final long serialVersionUID = 1;
    @Inject Me me;
    @Inject MailChoices choices;
    @Inject Refusals refusals;
    private MailChoice.Asks asks;
    private MailChoice.News news;
    private String at;
    private List<String> days;
    private MailChoice.Asks shownAsks;
    private MailChoice.News shownNews;
    private String shownAt;
    private List<String> shownDays;

    /** What the page shows, which is what a decision is about. */
    @PostConstruct
    void open() {
        show();
        asks = shownAsks;
        news = shownNews;
        at = shownAt;
        days = shownDays;
    }

    private void show() {
        var now = choices.of(me.getId());
        shownAsks = now.asks();
        shownNews = now.news();
        shownAt = now.at().toString();
        shownDays = now.days().stream().sorted().map(DayOfWeek::name).toList();
    }

    /** Saves the choice. */
    public String save() {
        var time = Written.time(at);
        if (time.isEmpty()) {
            refusals.sayAt("at", "web.profile.mails.at.wrong");
            return null;
        }
        var shown = choice(shownAsks, shownNews, LocalTime.parse(shownAt), shownDays);
        if (!refusals.attempt(() -> choices.choose(me.actor(), me.getId(), shown, choice(asks, news, time.get(), days)), this::show)) return null;
        refusals.done("web.profile.saved");
        return "/profile.xhtml?faces-redirect=true";
    }

    private static MailChoice choice(MailChoice.Asks asks, MailChoice.News news, LocalTime at, List<String> days) {
        return new MailChoice(asks, news, at, days.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()));
    }

    public List<MailChoice.Asks> getAllAsks() { return List.of(MailChoice.Asks.values()); }

    public List<MailChoice.News> getAllNews() { return List.of(MailChoice.News.values()); }

    public List<String> getWeek() { return Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).toList(); }

    public MailChoice.Asks getAsks() { return asks; }

    public void setAsks(MailChoice.Asks asks) { this.asks = asks; }

    public MailChoice.News getNews() { return news; }

    public void setNews(MailChoice.News news) { this.news = news; }

    public String getAt() { return at; }

    public void setAt(String at) { this.at = at; }

    public List<String> getDays() { return days; }

    public void setDays(List<String> days) { this.days = days; }
}
