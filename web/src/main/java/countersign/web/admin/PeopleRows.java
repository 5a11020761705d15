package countersign.web.admin;

import countersign.shared.party.DirectoryLists;
import countersign.shared.party.PeopleFilter;
import countersign.shared.party.PersonView;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The rows of the list of people, a page at a time. */
class PeopleRows extends LazyDataModel<PersonView> {

    private final transient DirectoryLists lists;
    private final transient Supplier<PeopleFilter> filter;

    PeopleRows(DirectoryLists lists, Supplier<PeopleFilter> filter) {
        this.lists = lists;
        this.filter = filter;
    }

    @Override public int count(Map<String, FilterMeta> filters) { return Math.toIntExact(lists.count(filter.get())); }

    @Override public List<PersonView> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        return lists.people(filter.get(), first, size);
    }

    @Override public String getRowKey(PersonView person) { return String.valueOf(person.id()); }
}
