package countersign.web.act;

import countersign.shared.content.Block;
import java.util.List;

/** A block with its kind's name, for templates. */
public record Piece(String kind, Block block) {

    static List<Piece> of(List<Block> blocks) { return blocks.stream().filter(block -> !(block instanceof Block.Bars)).map(Piece::of).toList(); }

    /** Mail clients draw nothing: a curve is a table there, and bars have their table beside them. */
    private static Piece of(Block block) {
        return block instanceof Block.Curve curve ? of(curve.table()) : new Piece(block.getClass().getSimpleName(), block);
    }
}
