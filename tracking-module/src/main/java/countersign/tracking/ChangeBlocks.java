package countersign.tracking;

import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A change request's content as pages, mails and the document show it: why, what is set, what moves and by how much, the finish, the buffer. */
final class ChangeBlocks {

    private ChangeBlocks() {}

    static List<Block> of(ChangeFacts facts, Texts texts) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Facts.of(texts.get("tracking.word.project"), facts.project(), texts.get("tracking.word.reason"), texts.get(facts.reason().text()),
                texts.get("tracking.word.explanation"), facts.explanation(), texts.get("tracking.word.raisedBy"), facts.by()));
        if (facts.impact() != null) blocks.addAll(impact(facts.impact(), facts.departments(), facts.mine(), texts));
        return blocks;
    }

    static List<Block> impact(ChangeImpact impact, List<String> departments, Texts texts) { return impact(impact, departments, List.of(), texts); }

    private static List<Block> impact(ChangeImpact impact, List<String> departments, List<Long> mine, Texts texts) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Facts.of(texts.get("tracking.word.finish"), texts.dates().day(impact.finishBefore().toLocalDate()) + " → "
                        + texts.dates().day(impact.finishAfter().toLocalDate()) + " · " + days(impact.finishDays(), texts),
                texts.get("tracking.word.buffer"), texts.get("tracking.word.hours", impact.bufferUsed() / 60.0),
                texts.get("tracking.word.departments"), String.join(texts.get("tracking.weekly.and"), departments)));
        if (!impact.sets().isEmpty()) blocks.add(new Block.Changes(impact.sets().stream().map(set -> new Block.Change(
                set.number() + " " + set.name() + " · " + texts.get(set.field().text()), set.before(), set.after())).toList()));
        if (!impact.moved().isEmpty()) blocks.add(moved(impact.moved(), mine, texts));
        return blocks;
    }

    /** The reader's own department stands first (S3.3's rule for signers). */
    static List<Block> own(ChangeFacts facts, Texts texts) {
        if (facts.impact() == null) return List.of();
        var own = facts.impact().moved().stream().filter(moved -> facts.mine().contains(moved.departmentId())).toList();
        if (own.isEmpty()) return List.of(new Block.Paragraph(texts.get("tracking.change.ownNone")));
        return List.of(moved(own, List.of(), texts));
    }

    private static Block moved(List<ChangeImpact.Moved> moved, List<Long> mine, Texts texts) {
        var columns = List.of(texts.get("tracking.word.task"), texts.get("tracking.word.was"), texts.get("tracking.word.becomes"), texts.get("tracking.word.moves"));
        var rows = moved.stream().map(m -> new Block.Row("task:" + m.taskId(), List.of(m.number() + " " + m.name(), span(m.startBefore(), m.finishBefore(), texts),
                span(m.startAfter(), m.finishAfter(), texts), days(m.days(), texts)), mine.stream().anyMatch(id -> Objects.equals(id, m.departmentId())), 0)).toList();
        return new Block.Table(texts.get("tracking.change.moved"), columns, rows);
    }

    private static String span(java.time.LocalDateTime from, java.time.LocalDateTime to, Texts texts) {
        if (from == null || to == null) return "";
        return texts.dates().shortDay(from.toLocalDate()) + " – " + texts.dates().shortDay(to.toLocalDate());
    }

    static String days(int days, Texts texts) { return texts.get("tracking.word.days", Integer.signum(days), Math.abs(days)); }
}
