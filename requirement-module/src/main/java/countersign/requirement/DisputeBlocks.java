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
        if (!facts.options().isEmpty()) blocks.addAll(options(facts, texts));
        return blocks;
    }

    /** With a column for the end date where it could be computed, and how it was. */
    private static List<Block> options(DisputeFacts facts, Texts texts) {
        var title = texts.get("requirement.dispute.options");
        var heads = List.of(texts.get("requirement.dispute.option"), texts.get("requirement.dispute.effect"));
        if (facts.outlooks().isEmpty()) return List.of(new Block.Table(title, heads, facts.options().stream().map(o -> Block.Row.of(o.text(), o.effect())).toList()));
        var rows = facts.options().stream().map(o -> Block.Row.of(o.text(), o.effect(), end(facts, o, texts))).toList();
        return List.of(new Block.Table(title, List.of(heads.get(0), heads.get(1), texts.get("requirement.dispute.end")), rows),
                new Block.Paragraph(texts.get("requirement.dispute.end." + (facts.outlooks().get(0).planned() ? "planned" : "wished"))));
    }

    private static String end(DisputeFacts facts, DisputeOption option, Texts texts) {
        return facts.outlooks().stream().filter(o -> o.code().equals(option.code())).map(o -> texts.get(o.text())).findFirst().orElseGet(() -> texts.get("requirement.dispute.end.unknown"));
    }

    private static String position(DisputeFacts.Stand stand, Texts texts) {
        if (stand.words().isEmpty() && stand.option().isEmpty()) return texts.get("requirement.dispute.silent");
        if (stand.option().isEmpty()) return stand.words();
        var supports = texts.get("requirement.dispute.supports", stand.option());
        return stand.words().isEmpty() ? supports : supports + "\n" + stand.words();
    }
}
