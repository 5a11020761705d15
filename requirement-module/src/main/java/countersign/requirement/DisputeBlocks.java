package countersign.requirement;

import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** A dispute's frozen facts as content: the point, both positions, the options with their effect. */
final class DisputeBlocks {

    private DisputeBlocks() {}

    static List<Block> of(DisputeFacts facts, Long mine, Texts texts) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(texts.get("requirement.dispute.title", facts.number())));
        blocks.add(new Block.Paragraph(facts.what()));
        blocks.add(Block.Facts.of(texts.get("requirement.dispute.project"), facts.project(), texts.get("requirement.dispute.raisedBy"), facts.openedBy(),
                texts.get("requirement.dispute.openedAt"), texts.dates().moment(facts.openedAt())));
        var rows = facts.positions().stream().map(p -> new Block.Row("department:" + p.departmentId(), List.of(p.department(), position(p, texts)),
                mine != null && mine == p.departmentId(), 0)).toList();
        if (!rows.isEmpty()) blocks.add(new Block.Table(texts.get("requirement.dispute.positions"),
                List.of(texts.get("requirement.dispute.department"), texts.get("requirement.dispute.position")), rows));
        if (!facts.options().isEmpty()) {
            var options = facts.options().stream().map(o -> Block.Row.of(o.text(), o.effect())).toList();
            blocks.add(new Block.Table(texts.get("requirement.dispute.options"),
                    List.of(texts.get("requirement.dispute.option"), texts.get("requirement.dispute.effect")), options));
        }
        return blocks;
    }

    /** The point in dispute, short enough for a first line. */
    static String brief(String what) {
        var line = what.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= 80 ? line : line.substring(0, line.offsetByCodePoints(0, 79)) + "…";
    }

    private static String position(DisputeFacts.Stand stand, Texts texts) {
        if (stand.words().isEmpty() && stand.option().isEmpty()) return texts.get("requirement.dispute.silent");
        if (stand.option().isEmpty()) return stand.words();
        var supports = texts.get("requirement.dispute.supports", stand.option());
        return stand.words().isEmpty() ? supports : supports + "\n" + stand.words();
    }
}
