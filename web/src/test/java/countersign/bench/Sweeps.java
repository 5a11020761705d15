package countersign.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the sweeps cost that found nothing to do, as the server wrote it down, and how often they found something. */
final class Sweeps {

    private Sweeps() {}

    /** One run: milliseconds of CPU, statements, how many items were taken. */
    private record Run(double cpu, int statements, int taken) {}

    /** A line a sweep: runs, how many of them took something, median and most CPU of the others, most statements of the others. */
    static String table(Path log) throws IOException {
        var runs = new TreeMap<>(Files.readAllLines(log).stream().map(line -> line.split("\t")).collect(Collectors.groupingBy(parts -> parts[4],
                Collectors.mapping(p -> new Run(Double.parseDouble(p[1]), Integer.parseInt(p[2]), Integer.parseInt(p[5])), Collectors.toList()))));
        var table = new StringBuilder(String.format(Locale.ROOT, "%-34s %6s %6s %12s %9s %6s%n", "sweep", "runs", "taking", "idle cpu med", "most", "stmts"));
        runs.forEach((sweep, all) -> table.append(line(sweep, all)));
        return table.toString();
    }

    private static String line(String sweep, List<Run> all) {
        var idle = all.stream().filter(run -> run.taken() == 0).toList();
        var cpu = idle.stream().mapToDouble(Run::cpu).sorted().toArray();
        var median = cpu.length == 0 ? 0 : cpu[cpu.length / 2];
        return String.format(Locale.ROOT, "%-34s %6d %6d %12.1f %9.1f %6d%n", sweep, all.size(), all.size() - idle.size(), median,
                cpu.length == 0 ? 0 : cpu[cpu.length - 1], idle.stream().mapToInt(Run::statements).max().orElse(0));
    }
}
