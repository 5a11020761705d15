package countersign.web.project;

import countersign.shared.audit.AuditTrail;
import countersign.shared.audit.AuditView;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A project's audit trail, the newest first, page by page. */
@Named
@RequestScoped
public class HistoryBean {

    private static final int SIZE = 30;
    @Inject ProjectBean project;
    @Inject AuditTrail audit;
    @Inject Directory directory;
    private int page;
    private List<AuditView> lines;
    private Map<Long, PersonView> people;

    /** The lines of this page. */
    public List<AuditView> getLines() { return read().stream().limit(SIZE).toList(); }

    /** Whether there are older ones. */
    public boolean isMore() { return read().size() > SIZE; }

    /** Who did it; empty for the process itself. */
    public String name(Long personId) { return personId == null || people.get(personId) == null ? "" : people.get(personId).name(); }

    /** The page, from 0. */
    public int getPage() { return page; }

    /** @param page the page, from 0 */
    public void setPage(int page) { this.page = Math.max(0, Math.min(page, 10_000)); }

    private List<AuditView> read() {
        if (lines == null) {
            lines = audit.ofProject(project.getView().id(), page * SIZE, SIZE + 1);
            people = directory.people(lines.stream().flatMap(l -> Stream.of(l.personId(), l.onBehalfOf())).filter(Objects::nonNull).collect(Collectors.toSet()));
        }
        return lines;
    }
}
