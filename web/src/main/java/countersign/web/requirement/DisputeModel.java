package countersign.web.requirement;

import countersign.requirement.DisputeOption;
import countersign.requirement.DisputePlace;
import countersign.requirement.DisputePosition;
import countersign.requirement.DisputeView;
import countersign.requirement.NewDispute;
import countersign.shared.party.Directory;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** A dispute's forms: raising one, and for an open one position, options, result, referral, spoken decision, withdrawal. */
public class DisputeModel implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int OPTIONS = 3;

    /** One option being typed. */
    public static class OptionRow implements Serializable {
        private static final long serialVersionUID = 1;
        private final String code;
        private String text;
        private String effect;
        private Integer delay;

        OptionRow(DisputeOption option) {
            code = option.code();
            text = option.text();
            effect = option.effect();
            delay = option.delay();
        }

        public String getText() { return text; }
        public void setText(String typed) { text = typed; }
        public String getEffect() { return effect; }
        public void setEffect(String typed) { effect = typed; }
        public Integer getDelay() { return delay; }
        public void setDelay(Integer typed) { delay = typed; }
    }

    private Long id;
    private String what = "";
    private Long department;
    private List<Long> departments = new ArrayList<>();
    private String words = "";
    private String option = "";
    private DisputePlace place = DisputePlace.EXECUTIVE;
    private Long person;
    private LocalDateTime due;
    private final List<OptionRow> options = new ArrayList<>();
    private List<DisputeOption> shown = List.of();

    /** A dispute to be raised by that department; null where none takes part yet. */
    static DisputeModel raising(Long department) {
        var model = new DisputeModel();
        model.department = department;
        model.pad();
        return model;
    }

    /** An open dispute, handled by somebody who speaks for that department (null if for none). */
    static DisputeModel of(DisputeView dispute, Long department, Long executive) {
        var model = new DisputeModel();
        model.id = dispute.id();
        model.department = department;
        model.person = executive;
        model.shown(dispute);
        dispute.options().forEach(o -> model.options.add(new OptionRow(o)));
        dispute.positions().stream().filter(p -> department != null && p.departmentId() == department).filter(DisputePosition::taken).forEach(p -> {
            model.words = p.words();
            model.option = p.option();
        });
        model.pad();
        return model;
    }

    void shown(DisputeView now) { shown = List.copyOf(now.options()); }

    List<DisputeOption> getShown() { return shown; }

    private void pad() {
        while (options.size() < OPTIONS) options.add(new OptionRow(DisputeOption.of("", "")));
    }

    /** @param noted whether the initiator notes it: then a department that is no party and says nothing did not raise it */
    NewDispute raised(long projectId, boolean noted) {
        var raisedBy = noted && words.isBlank() && !departments.contains(department) ? null : department;
        return new NewDispute(projectId, "project:" + projectId, what, raisedBy, departments, words, typedOptions());
    }

    List<DisputeOption> typedOptions() { return options.stream().map(o -> new DisputeOption(o.code, o.text, o.effect, o.delay)).toList(); }

    Instant dueAt() { return due == null ? null : due.atZone(Directory.COMPANY_ZONE).toInstant(); }

    public Long getId() { return id; }
    public String getWhat() { return what; }
    public void setWhat(String typed) { what = typed; }
    public Long getDepartment() { return department; }
    public void setDepartment(Long chosen) { department = chosen; }
    public List<Long> getDepartments() { return departments; }
    public void setDepartments(List<Long> chosen) { departments = chosen == null ? new ArrayList<>() : chosen; }
    public String getWords() { return words; }
    public void setWords(String typed) { words = typed; }
    public String getOption() { return option; }
    public void setOption(String chosen) { option = chosen == null ? "" : chosen; }
    public DisputePlace getPlace() { return place; }
    public void setPlace(DisputePlace chosen) { place = chosen; }
    public Long getPerson() { return person; }
    public void setPerson(Long chosen) { person = chosen; }
    public LocalDateTime getDue() { return due; }
    public void setDue(LocalDateTime typed) { due = typed; }
    public List<OptionRow> getOptions() { return options; }
}
