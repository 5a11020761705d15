package countersign.web.tasking;

import countersign.requirement.InboundState;
import countersign.requirement.Requirements;
import countersign.requirement.ResourceWords;
import countersign.requirement.Resources;
import countersign.shared.access.ProjectCalendars;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What was promised in step 2, in words, by id: resources with who gives them, and inbound commitments with both sides and their day. */
@ApplicationScoped
public class PromiseWords {

    @Inject Requirements requirements;
    @Inject Resources resources;
    @Inject ProjectCalendars calendars;
    @Inject Directory directory;

    /** All of a project, in the order of the page that collects them. */
    public Map<Long, String> of(long project, Texts texts) {
        var all = new LinkedHashMap<Long, String>();
        if (!requirements.exists(project)) return all;
        var inbound = resources.inbound(project).stream().filter(p -> p.state() != InboundState.DROPPED).toList();
        var commitments = resources.commitments(project);
        var provisional = calendars.provisional(project, Stream.concat(inbound.stream().map(p -> p.by()), commitments.stream().flatMap(c -> Stream.of(c.terms().from(), c.terms().until()))));
        var words = new ResourceWords(texts, provisional);
        commitments.forEach(c -> all.put(c.id(), texts.get("web.table.commitment", name(c.departmentId()),
                words.of(c.kind(), c.terms(), c.terms().personId() == null ? "" : directory.person(c.terms().personId()).name()))));
        inbound.forEach(p -> all.put(p.id(),
                texts.get("web.table.inbound", name(p.giverDepartmentId()), name(p.receiverDepartmentId()), p.what(), p.by()) + provisional.aside(texts, p.by())));
        return all;
    }

    private String name(long department) { return directory.department(department).name(); }
}
