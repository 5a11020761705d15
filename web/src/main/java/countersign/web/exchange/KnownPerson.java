package countersign.web.exchange;

/** A person of the directory. {@code login} tells two people of one name and department apart; it and the title may be empty. {@code departmentId} is 0 for those who belong to none. */
public record KnownPerson(long id, String name, long departmentId, String title, String login) {

    public KnownPerson(long id, String name, long departmentId) { this(id, name, departmentId, "", ""); }
}
