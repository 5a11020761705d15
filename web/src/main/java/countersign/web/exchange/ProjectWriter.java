package countersign.web.exchange;

import countersign.tasking.TaskPriority;
import countersign.tasking.TaskView;
import countersign.tasking.schedule.Lag;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mpxj.Duration;
import org.mpxj.Priority;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.Resource;
import org.mpxj.Task;
import org.mpxj.TaskType;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIWriter;

/** Writes a plan as MS Project XML (D3). What it writes, {@link ProjectFileReader} reads back without a loss. */
public final class ProjectWriter {

    private static final int HIGH = 700;
    private static final int LOW = 300;

    private final ProjectSheet sheet;
    private final ProjectFile file = new ProjectFile();
    private final ProjectColumns columns;
    private final ProjectPlacing placing;
    private final Map<Long, Task> tasks = new HashMap<>();
    private final Map<String, Resource> resources = new HashMap<>();

    private ProjectWriter(ProjectSheet sheet) {
        this.sheet = sheet;
        columns = ProjectColumns.in(file, sheet.texts());
        placing = new ProjectPlacing(sheet.calendar(), columns);
    }

    /** Writes the file; the stream stays open. */
    public static void write(OutputStream out, ProjectSheet sheet) {
        var writer = new ProjectWriter(sheet);
        writer.head();
        sheet.tasks().forEach(writer::task);
        sheet.tasks().forEach(writer::links);
        try {
            new MSPDIWriter().write(writer.file, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void head() {
        var dayMinutes = sheet.calendar().week().normal().minutes();
        var properties = file.getProjectProperties();
        properties.setProjectTitle(sheet.title());
        properties.setName(sheet.title());
        if (!sheet.mark().isEmpty()) properties.setSubject(sheet.mark());
        properties.setStartDate(sheet.start());
        properties.setMinutesPerDay(dayMinutes);
        properties.setMinutesPerWeek(dayMinutes * (int) sheet.calendar().week().fromMonday().stream().filter(hours -> !hours.none()).count());
        ProjectCalendar calendar = ProjectCalendars.write(file, sheet.calendar(), sheet.texts().get("web.exchange.project.calendar"));
        file.setDefaultCalendar(calendar);
    }

    private void task(ProjectTask from) {
        var row = from.row();
        var parent = row.parentId() == null ? null : tasks.get(row.parentId());
        var task = parent == null ? file.addTask() : parent.addTask();
        tasks.put(row.taskId(), task);
        task.setName(row.name());
        task.setPriority(Priority.getInstance(row.priority() == TaskPriority.HIGH ? HIGH : row.priority() == TaskPriority.LOW ? LOW : Priority.MEDIUM));
        task.setType(TaskType.FIXED_DURATION);
        task.setEffortDriven(false);
        columns.write(task, texts(from), sheet.texts());
        placing.write(task, from);
        if (from.planned() == null || !from.planned().summary()) people(task, from);
    }

    private Map<String, String> texts(ProjectTask from) {
        var line = from.line();
        var values = new LinkedHashMap<String, String>();
        columns.form1().forEach(column -> values.put(column.key(), switch (column) {
            case ID -> line.id() == null ? "" : ProjectColumns.ID + line.id();
            case START -> text(line.start());
            case FINISH -> text(line.finish());
            case CONTRACT -> text(line.contract());
            default -> Form1Writer.text(column, line, sheet.texts());
        }));
        values.put(ProjectColumns.ACCEPTED_BY, from.acceptedBy());
        values.put(ProjectColumns.OWN_BUFFER, text(from.fact().bufferMinutes()));
        values.replaceAll((key, value) -> value == null ? "" : value);
        return values;
    }

    private static String text(Object value) { return value == null ? "" : value.toString(); }

    private void people(Task task, ProjectTask from) {
        var line = from.line();
        if (line.owner() != null) assign(task, line.owner(), from.row().ownerShare());
        for (int i = 0; i < line.collaborators().size(); i++) assign(task, line.collaborators().get(i), from.row().collaborators().get(i).share());
    }

    private void assign(Task task, WrittenParty party, Integer share) {
        var assignment = task.addResourceAssignment(resources.computeIfAbsent(party.text(), this::resource));
        var units = share == null ? 100 : share;
        assignment.setUnits(units);
        if (task.getDuration() == null) return;
        var work = Duration.getInstance(task.getDuration().convertUnits(TimeUnit.HOURS, file.getProjectProperties()).getDuration() * units / 100, TimeUnit.HOURS);
        assignment.setWork(work);
        assignment.setRemainingWork(work);
        assignment.setStart(task.getStart());
        assignment.setFinish(task.getFinish());
    }

    private Resource resource(String name) {
        var resource = file.addResource();
        resource.setName(name);
        if (sheet.emails().containsKey(name)) resource.setEmailAddress(sheet.emails().get(name));
        return resource;
    }

    private void links(ProjectTask from) {
        TaskView row = from.row();
        for (var link : row.links())
            if (tasks.containsKey(link.predecessorId()))
                tasks.get(row.taskId()).addPredecessor(new Relation.Builder().predecessorTask(tasks.get(link.predecessorId())).type(ProjectTypes.of(link.type())).lag(lag(link.lag())));
    }

    private Duration lag(Lag lag) {
        return switch (lag.kind()) {
            case WORKING -> placing.duration(lag.amount());
            case ELAPSED -> Duration.getInstance(lag.amount() / 60.0, TimeUnit.ELAPSED_HOURS);
            case PERCENT -> Duration.getInstance(lag.amount() / 100.0, TimeUnit.PERCENT);
        };
    }
}
