package countersign.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What the server wrote down about the requests to one page. Times are the server's own, in milliseconds. */
record Measures(String page, int status, List<Double> millis, List<Double> cpu, List<Double> sql, List<Integer> statements) {

    private static final String HEAD = "%-44s %6s %9s %9s %9s %9s %6s%n";
    private static final String LINE = "%-44s %6d %9.1f %9.1f %9.1f %9.1f %6d%n";

    /** Reads the last lines of the log, once there are as many lines as requests were made. */
    static Measures of(String page, Path log, int before, int requests) {
        var lines = awaited(log, before + requests).subList(before, before + requests);
        var all = new Measures(page, Integer.parseInt(lines.get(0).split("\t")[4]), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var line : lines) {
            var parts = line.split("\t");
            all.millis.add(Double.parseDouble(parts[0]));
            all.cpu.add(Double.parseDouble(parts[1]));
            all.statements.add(Integer.parseInt(parts[2]));
            all.sql.add(Double.parseDouble(parts[3]));
        }
        return all;
    }

    /** How many requests the log knows of. */
    static int known(Path log) { return read(log).size(); }

    private static List<String> awaited(Path log, int lines) {
        for (int tries = 0; tries < 2000; tries++) {
            var read = read(log);
            if (read.size() >= lines) return read;
            pause();
        }
        throw new IllegalStateException("the server wrote down fewer requests than were made; see " + log);
    }

    private static List<String> read(Path log) {
        try {
            return Files.exists(log) ? Files.readAllLines(log) : List.of();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    double median() { return at(millis, 0.5); }

    double p95() { return at(millis, 0.95); }

    int most() { return statements.stream().mapToInt(n -> n).max().orElse(0); }

    static double at(List<Double> values, double share) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size()) - 1));
    }

    static String head() { return String.format(Locale.ROOT, HEAD, "page", "status", "median", "p95", "cpu", "sql", "stmts"); }

    String line() { return String.format(Locale.ROOT, LINE, page, status, median(), p95(), at(cpu, 0.5), at(sql, 0.5), most()); }
}
