package countersign.web.acceptance;

import countersign.acceptance.LessonKind;
import countersign.acceptance.Lessons;
import countersign.acceptance.NewLesson;
import countersign.acceptance.ProjectFacts;
import countersign.acceptance.RetrospectiveFacts;
import countersign.acceptance.RetrospectiveView;
import countersign.acceptance.Retrospectives;
import countersign.shared.policy.PolicyKey;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import countersign.web.project.ProjectBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The retrospective on the acceptance page: what was found, what people said, the facts, and what becomes of suggestions (S6.2). */
@Named("retrospectivePage")
@ViewScoped
public class RetrospectivePage implements Serializable {

    private static final long serialVersionUID = 1;
    @Inject Retrospectives retrospectives;
    @Inject RetrospectiveFacts facts;
    @Inject Lessons lessons;
    @Inject ProjectBean project;
    @Inject Refusals refusals;
    @Inject Me me;
    private long version;
    private String wentWell;
    private String improve;
    private LessonKind kind = LessonKind.CHECKLIST;
    private String text;
    private Long department;
    private String standard;
    private PolicyKey policy;
    private String setting;
    private transient RetrospectiveView view;
    private transient ProjectFacts found;

    /** Fills the form from what is written down. */
    public void load() {
        if (getView() == null) return;
        version = view.version();
        wentWell = view.wentWell();
        improve = view.improve();
    }

    /** The retrospective; null before the acceptance is on file. */
    public RetrospectiveView getView() {
        if (view == null) view = retrospectives.view(project.getView().id()).orElse(null);
        return view;
    }

    /** What happened. */
    public ProjectFacts getFacts() {
        if (found == null) found = facts.of(getView());
        return found;
    }

    /** Keeps what was found. */
    public String save() { return done(() -> retrospectives.conclude(me.actor(), project.getId(), version, wentWell, improve), this::shown, "web.acceptance.saved"); }

    /** Keeps it and files the report. */
    public String file() {
        return done(() -> {
            retrospectives.conclude(me.actor(), project.getId(), version, wentWell, improve);
            retrospectives.file(me.actor(), project.getId());
        }, this::shown, "web.acceptance.retrospectiveFiled");
    }

    /** Asks the participants of a project ended early. */
    public String ask() { return done(() -> retrospectives.ask(me.actor(), project.getId()), "web.acceptance.feedbackAsked"); }

    /** Turns a suggestion into a lesson. */
    public String add() {
        return done(() -> lessons.add(me.actor(), project.getId(), new NewLesson(kind, text, department, standard, policy, setting)), "web.acceptance.lessonAdded");
    }

    /** Takes a lesson off. */
    public String remove(long lessonId) { return done(() -> lessons.remove(me.actor(), lessonId), "web.acceptance.lessonRemoved"); }

    private void shown() {
        view = null;
        version = getView().version();
    }

    private String done(Runnable command, String said) { return done(command, () -> { }, said); }

    private String done(Runnable command, Runnable overtaken, String said) {
        return refusals.then(command, overtaken, said, "project-acceptance?faces-redirect=true&id=" + project.getId());
    }

    /** The kinds to choose. */
    public LessonKind[] getKinds() { return LessonKind.values(); }

    /** The policies to choose. */
    public PolicyKey[] getPolicies() { return PolicyKey.values(); }

    public String getWentWell() { return wentWell; }
    public void setWentWell(String typed) { wentWell = typed; }
    public String getImprove() { return improve; }
    public void setImprove(String typed) { improve = typed; }
    public LessonKind getKind() { return kind; }
    public void setKind(LessonKind chosen) { kind = chosen; }
    public String getText() { return text; }
    public void setText(String typed) { text = typed; }
    public Long getDepartment() { return department; }
    public void setDepartment(Long id) { department = id; }
    public String getStandard() { return standard; }
    public void setStandard(String typed) { standard = typed; }
    public PolicyKey getPolicy() { return policy; }
    public void setPolicy(PolicyKey chosen) { policy = chosen; }
    public String getSetting() { return setting; }
    public void setSetting(String typed) { setting = typed; }
}
