package countersign.web.exchange;

/** A person or group to be written to a form. {@code department} goes into brackets if not empty; {@code login} only where department and name fit two people. */
public record WrittenParty(String name, String department, String login) {

    public WrittenParty(String name, String department) { this(name, department, ""); }

    /** “李芳(产品部)”, as the readers take it back. */
    public String text() {
        if (department.isEmpty() && login.isEmpty()) return name;
        return name + "(" + department + (department.isEmpty() || login.isEmpty() ? "" : ",") + login + ")";
    }
}
