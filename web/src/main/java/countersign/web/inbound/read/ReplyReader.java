package countersign.web.inbound.read;

import countersign.shared.ask.AskPage;
import countersign.shared.ask.Reply;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person's words say about one ask (A4): its page drives what can be said. An answer is only what begins with a word for it and takes nothing of
 * it back; in doubt it is asked back, or kept as a remark. Pure.
 */
public final class ReplyReader {

    private static final int LONGEST_REMARK = 2000;
    static final Pattern CLAUSE_END = Pattern.compile("[,，。;；!！：\\n]|[.:](?=\\s|$)|\\s[-–—]+\\s|——");
    private static final Pattern QUESTION = Pattern.compile("[?？]\\s*$|^[^,，。.!！\\n]*[?？]|[吗嗎么麼]\\s*[。.]?\\s*$");
    private static final Pattern REACTION = Pattern.compile("[\\p{So}\\p{Sk}\\ufe0f\\u200d\\s]+|\\[(强|赞|OK|ok|好的|握手|抱拳|玫瑰)\\]");
    /** What says that nothing is left to say: 无需修改, no further questions. */
    private static final Pattern NOTHING_LEFT = Pattern.compile("(没有|沒有|并无|並無|暂无|暫無|无需|無需|不需要|不需|不用|不必|没|沒|无|無)(再)?(其他|其它|任何|别的|別的|更多|什么|什麼)?(的)?(需要)?(修改|补充|補充|调整|調整|增加|删除|刪除|疑问|疑問|问题|問題|建议|建議|要求)(的)?(意见|意見|之处|之處|地方|建议|建議)?(?![话話]|的[话話])"
            + "|\\b(no|without|nothing|not any|don't have any|do not have any)\\s+((other|further|more|any)\\s+)*(changes?|questions?|concerns?|suggestions?|issues?)\\b(?!\\s*(if|but|as long))");
    /** A point of what was agreed to: whoever goes on about one has not agreed to all of it. */
    static final Pattern POINT = Pattern.compile("第\\s*[\\d一二三四五六七八九十]+\\s*[条條点點款项項]|\\b(point|item|paragraph|section|clause)\\s*#?\\d");
    /** What is wanted otherwise, however politely: 谢谢把日期改到周五. What was changed already, and the opinion that one thanks for, is none. */
    static final Pattern CHANGE = Pattern.compile("(把|将|將).{1,16}(改|换成|換成|换为|換為|删|刪|调整|調整|提前|推迟|推遲|延)|(改为|改為|改成|修改|调整|調整|补充|補充|增加|删除|刪除|删去|刪去|推迟|推遲|提前|延后|延後|延期|顺延|順延|取消|换成|換成)"
            + "(?!的|了|过|過|意见|意見|建议|建議|$)");
    private static final Pattern PARTS = Pattern.compile("[,，。.;；!！、/|()（）\\n]+|(?<=\\p{IsHan})\\s+(?=\\p{IsLatin})|(?<=\\p{IsLatin})\\s+(?=\\p{IsHan})");
    private static final Pattern CHEERS = Pattern.compile("([\\p{So}\\ufe0f\\u200d\\s&&[^👎❌]]|\\[(强|赞|OK|ok|好的|握手|抱拳|玫瑰|微笑|爱心|鼓掌)\\])+$");
    private final AskPage page;
    private final Vocabulary words;
    private final LocalDate today;

    /** @param page the ask as it was sent; {@code today} the day it is read, by the reader's zone */
    public ReplyReader(AskPage page, Vocabulary words, LocalDate today) {
        this.page = page;
        this.words = words;
        this.today = today;
    }

    /** What the words, without what was quoted, propose. */
    public Understood read(String own) {
        var all = new Courtesy(words).without(own);
        var sober = CHEERS.matcher(all).replaceFirst("");
        var text = sober.isEmpty() ? all : sober;
        if (text.isEmpty() || takesWords() && new Kept(words).thanksOnly(own)) return polite(own);
        if (QUESTION.matcher(text).find()) return free(WordTable.QUESTION, own, text);
        var report = new ReportReader(page, words, today).read(text);
        if (report.isPresent()) return new Understood.Answer(report.get());
        return sentence(own, text);
    }

    /** Whether any words are an answer. */
    private boolean takesWords() { return words.choices().values().stream().anyMatch(choice -> choice.contains(WordTable.ANYTHING)); }

    /** Nothing, nothing but politeness, or something that is only worded like it. */
    private Understood polite(String own) {
        if (own.isBlank()) return new Understood.Nothing();
        return Courtesy.states(own) ? free(WordTable.ANYTHING, own, own) : new Understood.Unsure(Understood.Why.ACKNOWLEDGED);
    }

    private Understood sentence(String own, String text) {
        var day = hasDay() ? WrittenDay.find(text.toLowerCase(Locale.ROOT), today) : Optional.<WrittenDay>empty();
        var clause = clause(text);
        var whole = Vocabulary.plain(text.replaceAll("[，。；！]", ","));
        var twice = repeated(text);
        if (twice.isPresent()) return chosen(twice.get(), own, "", day);
        var choice = words.choice(whole).or(() -> words.choice(clause)).or(() -> day.flatMap(found -> dated(without(clause, found), found)));
        if (choice.isPresent()) return chosen(choice.get(), own, text, day);
        if (words.begins(clause, words.hedges())) return new Understood.Unsure(Understood.Why.HEDGED);
        if (reserved(clause)) return new Understood.Unsure(Understood.Why.QUALIFIED);
        if (words.is(whole, words.acknowledged()) || REACTION.matcher(text).matches()) return new Understood.Unsure(Understood.Why.ACKNOWLEDGED);
        if (words.is(clause, words.acknowledged()) && clause.length() < whole.length()) return read(behind(new Kept(words).of(own), text, after(text)));
        return free(WordTable.ANYTHING, own, text);
    }

    private Understood chosen(String code, String own, String text, Optional<WrittenDay> day) {
        var choice = page.choices().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
        var rest = words.choice(Vocabulary.plain(text)).isPresent() ? "" : after(text);
        if (!choice.comment() && choice.style() != AskPage.Style.NEGATIVE && takesBack(Vocabulary.plain(rest)))
            return new Understood.Unsure(Understood.Why.QUALIFIED);
        var inputs = prefilled();
        day.ifPresent(found -> dayField().ifPresent(field -> inputs.put(field, found.day().toString())));
        var said = choice.comment() ? rest(own, text) : rest;
        return new Understood.Answer(new Reply(code, cut(said.isEmpty() && choice.comment() && day.isPresent() ? own : said), inputs));
    }

    /** What is kept of words that go with an answer: all behind the clause that is the answer, or all of them where that does not come first. */
    private String rest(String own, String text) {
        var kept = new Kept(words);
        var all = Courtesy.ADDRESSED.matcher(kept.of(own)).replaceFirst("");
        if (text.isEmpty() || words.choice(Vocabulary.plain(all)).isPresent()) return "";
        var said = behind(all, text, all);
        return after(text).isEmpty() && kept.signs(said) ? "" : said;
    }

    /** What is kept behind the first clause; otherwise where the kept words begin with another one. */
    private static String behind(String kept, String text, String otherwise) { return clause(kept).equals(clause(text)) ? after(kept) : otherwise; }

    /** What is said together with a day: what will be done on a day to come is not done. */
    private Optional<String> dated(String clause, WrittenDay day) {
        if (!words.is(clause, words.done()) || !day.day().isAfter(today)) return words.choice(clause);
        return words.choices().entrySet().stream().filter(choice -> choice.getValue().contains(WordTable.LATER)).map(Map.Entry::getKey).findFirst();
    }

    /** The one answer that every part of the words says, in two languages or twice: 同意 agree. */
    private Optional<String> repeated(String text) {
        var said = PARTS.splitAsStream(text).map(Vocabulary::plain).filter(part -> !part.isEmpty() && !words.is(part, words.acknowledged())).map(words::choice).distinct().toList();
        return said.size() == 1 ? said.get(0) : Optional.empty();
    }

    /** Whether what follows an agreement takes something of it back: a reserve, a request, a word of refusal. */
    private boolean takesBack(String said) {
        var rest = NOTHING_LEFT.matcher(said).replaceAll(" ");
        return words.holds(rest, words.qualifiers()) || POINT.matcher(rest).find() || CHANGE.matcher(rest).find() || page.choices().stream().filter(choice -> choice.style() == AskPage.Style.NEGATIVE)
                .flatMap(choice -> words.choices().get(choice.code()).stream()).anyMatch(word -> word.length() > 2 && words.holds(rest, List.of(word)));
    }

    /** An agreement and its reserve in one clause: “no objection if …”. */
    private boolean reserved(String clause) {
        return page.choices().stream().filter(choice -> choice.style() == AskPage.Style.PRIMARY)
                .anyMatch(choice -> words.begins(clause, words.choices().get(choice.code())) && words.holds(clause, words.qualifiers()));
    }

    private Map<String, String> prefilled() {
        var inputs = new HashMap<String, String>();
        page.inputs().forEach(input -> inputs.put(input.name(), input.value()));
        return inputs;
    }

    private boolean hasDay() { return dayField().isPresent(); }

    /** The one day that the page asks for; a page with several says them line by line. */
    private Optional<String> dayField() {
        var days = page.inputs().stream().filter(input -> input.type() == AskPage.InputType.DATE).map(AskPage.Input::name).toList();
        return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }

    private static String without(String clause, WrittenDay day) { return Vocabulary.plain(clause.replace(day.written(), " ").replaceAll("(?<=\\p{IsHan}) +(?=\\p{IsHan})", "")); }

    /** The first clause, as words are compared. */
    private static String clause(String text) {
        var end = CLAUSE_END.matcher(text);
        return Vocabulary.plain(end.find() ? text.substring(0, end.start()) : text);
    }

    /** What follows the first clause. */
    private static String after(String text) {
        var end = CLAUSE_END.matcher(text);
        return end.find() ? text.substring(end.end()).strip() : "";
    }

    /** Words that are no answer by themselves: where the kind takes such words for one they are it, all of them but greeting and farewell; else a remark. */
    private Understood free(String mark, String own, String text) {
        var taking = words.choices().entrySet().stream().filter(choice -> choice.getValue().contains(mark)).map(Map.Entry::getKey).findFirst();
        if (taking.isEmpty()) return new Understood.Remark(cut(own));
        return new Understood.Answer(new Reply(taking.get(), cut(new Kept(words).of(own)), prefilled()));
    }

    private static String cut(String text) {
        var kept = text.strip();
        return kept.codePointCount(0, kept.length()) <= LONGEST_REMARK ? kept : kept.substring(0, kept.offsetByCodePoints(0, LONGEST_REMARK - 1)) + "…";
    }
}
