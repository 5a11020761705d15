package countersign.web.admin;

import countersign.shared.party.DepartmentView;
import countersign.shared.party.DirectoryLists;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The rows of the list of departments, a page at a time; {@code shown} is told each page, to read the names of its heads at once. */
class DepartmentRows extends LazyDataModel<DepartmentView> {

    private final transient DirectoryLists lists;
    private final transient Supplier<String> typed;
    private final transient Consumer<List<DepartmentView>> shown;

    DepartmentRows(DirectoryLists lists, Supplier<String> typed, Consumer<List<DepartmentView>> shown) {
        this.lists = lists;
        this.typed = typed;
        this.shown = shown;
    }

    @Override public int count(Map<String, FilterMeta> filters) { return Math.toIntExact(lists.countDepartments(typed.get())); }

    @Override public List<DepartmentView> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        var page = lists.departments(typed.get(), first, size);
        shown.accept(page);
        return page;
    }

    @Override public String getRowKey(DepartmentView department) { return String.valueOf(department.id()); }
}
