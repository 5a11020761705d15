package countersign.tracking;

import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** A warning's content as pages and mails show it: the numbers with the measure that was used, what is late before it, what will be hit. */
final class WarningBlocks {

    private WarningBlocks() {}

    static List<Block> of(WarningFacts facts, Texts texts) {
        var a = facts.analysis();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Callout(Block.Tone.BAD, headline(a, texts)));
        blocks.add(Block.Facts.of(texts.get("tracking.word.project"), facts.project(), texts.get("tracking.word.task"), a.number() + " " + a.task(),
                texts.get("tracking.word.lead"), a.department(), texts.get("tracking.word.owner"), a.owner(),
                texts.get("tracking.word.plan"), texts.dates().day(a.start()) + " – " + texts.dates().day(a.finish()),
                texts.get("tracking.word.measure"), measure(a, texts)));
        blocks.add(new Block.Heading(texts.get("tracking.warning.analysis")));
        blocks.add(new Block.Bullets(Warnings.lines(a).stream().map(said -> texts.get(said.text())).toList()));
        return blocks;
    }

    static String headline(WarningAnalysis a, Texts texts) {
        if (a.byDate()) return texts.get("tracking.warning.byDate", a.task(), a.finish(), a.actual());
        return texts.get("tracking.warning.byPercent", a.task(), a.planned(), a.actual(), (long) Math.floor(a.behind()), a.days());
    }

    /** The measure that was used, with its numbers (S5.3). */
    static String measure(WarningAnalysis a, Texts texts) {
        if (a.byDate()) return texts.get("tracking.warning.measure.date");
        return texts.get("tracking.warning.measure." + a.measure(), a.planned(), a.actual(), (long) Math.floor(a.behind()), (long) a.threshold());
    }
}
