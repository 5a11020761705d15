package countersign.web.admin;

import countersign.shared.notification.AddressTroubles;
import countersign.shared.party.DirectoryLists;
import countersign.shared.party.PeopleFilter;
import countersign.shared.party.PersonView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.primefaces.model.LazyDataModel;

/** The list of people. What it shows stands in its address, so that it can be kept and gone back to. */
@Named("adminPeople")
@RequestScoped
@AdministratorsOnly
public class PeopleBean {

    @Inject DirectoryLists lists;
    @Inject AddressTroubles troubles;
    private LazyDataModel<PersonView> rows;
    private Set<Long> returned;
    private String typed;
    private Long department;
    private boolean left;
    private boolean unreachable;

    /** The people, paged in the database. */
    public LazyDataModel<PersonView> getRows() {
        if (rows == null) rows = new PeopleRows(lists, () -> new PeopleFilter(typed, department, left, unreachable));
        return rows;
    }

    /** Whether mails to a person are returned (A4). */
    public boolean returned(PersonView person) {
        if (returned == null) returned = troubles.all().keySet();
        return returned.contains(person.id());
    }

    /** Part of a name, login, address or title. */
    public String getTyped() { return typed; }

    /** @param typed see {@link #getTyped} */
    public void setTyped(String typed) { this.typed = typed; }

    /** Only people of that department. */
    public Long getDepartment() { return department; }

    /** @param department see {@link #getDepartment} */
    public void setDepartment(Long department) { this.department = department; }

    /** Whether those who have left are listed instead. */
    public boolean isLeft() { return left; }

    /** @param left see {@link #isLeft} */
    public void setLeft(boolean left) { this.left = left; }

    /** Whether only those are listed who have no second address (A3). */
    public boolean isUnreachable() { return unreachable; }

    /** @param unreachable see {@link #isUnreachable} */
    public void setUnreachable(boolean unreachable) { this.unreachable = unreachable; }
}
