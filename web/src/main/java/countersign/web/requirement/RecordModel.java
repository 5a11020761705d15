package countersign.web.requirement;

import countersign.requirement.NewActionItem;
import countersign.requirement.NewCommunication;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A communication record being written, or proposed by a file. */
public class RecordModel implements Serializable {

    private static final long serialVersionUID = 1;

    /** An action item being typed. */
    public static class ItemRow implements Serializable {
        private static final long serialVersionUID = 1;
        private String what = "";
        private Long owner;
        private LocalDate due;

        /** An item with what is known of it. */
        static ItemRow of(String what, Long owner, LocalDate due) {
            var row = new ItemRow();
            row.what = what;
            row.owner = owner;
            row.due = due;
            return row;
        }

        public String getWhat() { return what; }
        public void setWhat(String typed) { what = typed; }
        public Long getOwner() { return owner; }
        public void setOwner(Long chosen) { owner = chosen; }
        public LocalDate getDue() { return due; }
        public void setDue(LocalDate typed) { due = typed; }
    }

    private LocalDate date;
    private List<Long> departments = new ArrayList<>();
    private List<Long> people = new ArrayList<>();
    private String others = "";
    private String topic = "";
    private String summary = "";
    private int row;
    private final List<ItemRow> items = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /** A record of that day with one empty action item. */
    static RecordModel of(LocalDate date) {
        var model = new RecordModel();
        model.date = date;
        model.items.add(new ItemRow());
        return model;
    }

    NewCommunication record() {
        return new NewCommunication(date, departments, people, others, topic, summary,
                items.stream().map(i -> new NewActionItem(i.what, i.owner, i.due)).toList());
    }

    public LocalDate getDate() { return date; }
    public void setDate(LocalDate typed) { date = typed; }
    public List<Long> getDepartments() { return departments; }
    public void setDepartments(List<Long> chosen) { departments = chosen == null ? new ArrayList<>() : chosen; }
    public List<Long> getPeople() { return people; }
    public void setPeople(List<Long> chosen) { people = chosen == null ? new ArrayList<>() : chosen; }
    public String getOthers() { return others; }
    public void setOthers(String typed) { others = typed; }
    public String getTopic() { return topic; }
    public void setTopic(String typed) { topic = typed; }
    public String getSummary() { return summary; }
    public void setSummary(String typed) { summary = typed; }
    public List<ItemRow> getItems() { return items; }
    /** Its row in the file, as Excel counts them. */
    public int getRow() { return row; }
    public void setRow(int number) { row = number; }
    /** What the reader of the file remarked, in words. */
    public List<String> getRemarks() { return remarks; }
}
