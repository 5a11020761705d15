package countersign.web.inbound.read;

import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskPage.Input;
import countersign.shared.ask.AskPage.InputType;
import countersign.shared.ask.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A report in lines: {@code 1 80% 预计8月6日完成}, {@code T3:100%}, {@code 2 李明} where one of several is to be named, or {@code 80%} alone where one thing
 * is asked about (S5.1). For pages that ask for percentages or a choice each; what a line does not say stays as it was filled in. Pure.
 */
final class ReportReader {

    private static final Pattern NUMBERED = Pattern.compile("^\\s*(?:任务|任務|第|task|no\\.?|#|t)?\\s*(\\d+(?:\\.\\d+)*)(?![\\d.]*\\s*[%％月日号號/年-])\\s*(?:项|項|条|條|个|個)?\\s*[:：、.．)）-]?\\s*(.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PERCENT = Pattern.compile("(?<![\\d.])(\\d{1,3})(?:\\.0)?\\s*[%％]|百分之\\s*(\\d{1,3})|(?<![\\d.])(\\d{1,3})\\s*percent", Pattern.CASE_INSENSITIVE);
    private static final String BEFORE_DAY = "(?i)[,，]?\\s*(预计|預計|预期|计划|計畫|将于|將於|于|於|在|到|expected|eta|finish(ed)?( by)?|done by|by|on|until|until about)*\\s*";
    private static final String AFTER_DAY = "\\s*(前|之前|左右)?\\s*(可以|能|可)?\\s*(完成|finish(ed)?|done)?";
    private static final Pattern AROUND_PERCENT = Pattern.compile("(?i)(进度|進度|完成|已完成|约|約|progress|at|about|now)*\\s*[:：]?\\s*(" + PERCENT.pattern() + ")\\s*(完成|done|complete[d]?)?");
    private static final Pattern CLAUSE = Pattern.compile("[,，。;；!！]|——");
    /** Where the next task begins on the same line. */
    private static final Pattern ANOTHER = Pattern.compile("(?<=[^\\n])(?:[,，;；、]\\s*|(?<=[%％])\\s+)(?=(?:任务|任務|第|task|no\\.?|#|t)?\\s*\\d{1,2}(?![\\d.]*\\s*[月日号號天周週人个個名小时時份台套万萬元%％年/-])(?:项|項|条|條)?\\s*[:：、.．)）]?\\s*(?:\\d{1,3}\\s*[%％]|[^\\n,，;；]{0,20}(?:\\d{1,3}\\s*[%％]|\\d{1,2}\\s*月|完成|按计划|按計畫|延期|展延|done)))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LEFT = Pattern.compile("剩|还差|還差|还有|還有|尚余|尚餘|尚缺|未完成|不到|未到|不足|低于|低於|\\b(left|remaining|remains|to go|open|less than|below|under|not yet)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("\\s*(?:进度|進度|完成|已完成|progress)?\\s*[:：]?\\s*(?:[1-9]\\d|100)\\s*");
    private static final Pattern ALONE = Pattern.compile("(?i)\\s*(?:(?:任务|任務|第|task|no\\.?|#|t)?\\s*[\\d.]+\\s*(?:项|項|条|條)?\\s*[:：、.．)）]?\\s*)?" + AROUND_PERCENT.pattern() + "\\s*");
    private final Map<String, List<Input>> groups = new LinkedHashMap<>();
    private final AskPage page;
    private final Vocabulary words;
    private final LocalDate today;

    ReportReader(AskPage page, Vocabulary words, LocalDate today) {
        this.page = page;
        this.words = words;
        this.today = today;
        for (var input : page.inputs()) groups.computeIfAbsent(input.group(), group -> new ArrayList<>()).add(input);
        groups.values().removeIf(inputs -> inputs.stream().noneMatch(ReportReader::reported));
    }

    /** The report; empty when the page asks for none, or the text is none, or says a percentage that may be another: “20% left”, “from 60% to 80%”. */
    Optional<Reply> read(String written) {
        if (groups.isEmpty()) return Optional.empty();
        var text = apart(Numerals.plain(written));
        if (text.lines().anyMatch(ReportReader::doubtful)) return Optional.empty();
        var filled = new LinkedHashMap<String, String>();
        var words = new StringBuilder();
        for (var line : text.lines().flatMap(line -> List.of(line.split("[;；]")).stream()).filter(line -> !line.isBlank()).toList())
            if (!take(line, filled) && !line.strip().matches(".*[:：]")) words.append(words.length() > 0 ? "\n" : "").append(line);
        if (filled.isEmpty()) return Optional.empty();
        var inputs = new LinkedHashMap<String, String>();
        page.inputs().forEach(input -> inputs.put(input.name(), input.value()));
        inputs.putAll(filled);
        return Optional.of(new Reply(page.choices().get(0).code(), words.toString(), inputs));
    }

    /** Each task on a line of its own: “T1 80%，T2 100%” names two. */
    private String apart(String text) {
        if (groups.size() < 2) return text;
        var numbered = ANOTHER.matcher(text).replaceAll("\n");
        for (var group : groups.keySet())
            if (!name(group).isEmpty()) numbered = numbered.replaceAll("[,，;；、]\\s*(?=" + Pattern.quote(name(group)) + ")", "\n");
        return numbered;
    }

    /** A percentage that is not surely how far the task is: what is left, a bound, or one of two. */
    private static boolean doubtful(String line) {
        var said = PERCENT.matcher(line).results().count();
        if (said == 0) return false;
        var first = CLAUSE.split(line, 2)[0];
        return LEFT.matcher(first).find() || PERCENT.matcher(first).results().count() != 1 || said > 1 && !ALONE.matcher(first).matches();
    }

    private boolean take(String line, Map<String, String> filled) {
        var numbered = NUMBERED.matcher(line);
        if (numbered.matches()) {
            var group = group(numbered.group(1));
            if (group.isPresent() && fill(group.get(), numbered.group(2), filled)) return true;
        }
        var named = groups.keySet().stream().filter(group -> !name(group).isEmpty() && line.contains(name(group))).findFirst();
        if (named.isPresent() && fill(groups.get(named.get()), line.replace(name(named.get()), " "), filled)) return true;
        return groups.size() == 1 && fill(groups.values().iterator().next(), line, filled);
    }

    /** By the number that its heading begins with, else by its place. */
    private Optional<List<Input>> group(String number) {
        for (var group : groups.entrySet()) if (group.getKey().split("\\s", 2)[0].replaceFirst("^[A-Za-z]+", "").equals(number)) return Optional.of(group.getValue());
        if (!number.matches("\\d{1,3}")) return Optional.empty();
        return groups.values().stream().skip(Math.max(0, Integer.parseInt(number) - 1L)).findFirst().filter(found -> !number.equals("0"));
    }

    private static String name(String group) {
        var parts = group.split("\\s", 2);
        return parts.length < 2 ? "" : parts[1].replaceFirst("\\s+·\\s+[^·]*$", "").strip();
    }

    private boolean fill(List<Input> group, String said, Map<String, String> filled) {
        var plain = said.toLowerCase(Locale.ROOT);
        var percent = percent(plain);
        var day = group.stream().anyMatch(input -> input.type() == InputType.DATE) ? WrittenDay.find(plain, today) : Optional.<WrittenDay>empty();
        var chosen = chosen(group, said);
        chosen.ifPresent(filled::putAll);
        if (percent.isEmpty() && day.isEmpty()) return chosen.isPresent();
        percent.ifPresent(found -> put(group, InputType.PERCENT, found, filled));
        day.ifPresent(found -> put(group, InputType.DATE, found.day().toString(), filled));
        if (BARE.matcher(plain).matches()) return true;
        var undated = day.map(found -> said.replaceAll(BEFORE_DAY + Pattern.quote(found.written()) + AFTER_DAY, " ")).orElse(said);
        var rest = AROUND_PERCENT.matcher(undated).replaceFirst(" ").strip().replaceAll("^[\\p{Punct}\\s，。；、：]+|[\\s，；、]+$", "");
        if (!rest.isEmpty() && !words.is(Vocabulary.plain(rest), words.done()) && words.choice(Vocabulary.plain(rest)).isEmpty()) put(group, InputType.LINES, rest, filled);
        return true;
    }

    /** What a line reports on: a percentage, or which of several it is to be. */
    private static boolean reported(Input input) { return input.type() == InputType.PERCENT || input.type() == InputType.SELECT && input.required(); }

    /** The option whose name is all that a line says; none where two bear it. */
    private static Optional<Map<String, String>> chosen(List<Input> group, String said) {
        var plain = Vocabulary.plain(said);
        var fit = group.stream().filter(input -> input.type() == InputType.SELECT).flatMap(input -> input.options().stream()
                .filter(option -> !option.value().isEmpty() && Vocabulary.plain(option.label()).equals(plain)).map(option -> Map.of(input.name(), option.value()))).toList();
        return fit.size() == 1 ? Optional.of(fit.get(0)) : Optional.empty();
    }

    private Optional<String> percent(String said) {
        if (BARE.matcher(said).matches()) return Optional.of(said.replaceAll("\\D", ""));
        var found = PERCENT.matcher(said);
        if (found.find()) return Optional.of(found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3));
        return words.is(Vocabulary.plain(said), words.done()) ? Optional.of("100") : Optional.empty();
    }

    private static void put(List<Input> group, InputType type, String content, Map<String, String> filled) {
        group.stream().filter(input -> input.type() == type).findFirst().ifPresent(input -> filled.merge(input.name(), content, (one, other) -> type == InputType.LINES ? one + "\n" + other : other));
    }
}
