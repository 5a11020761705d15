package countersign.web.act;

import countersign.shared.content.Block;
import java.util.List;

/** A block with its kind's name, for templates. */
public record Piece(String kind, Block block) {

    static List<Piece> of(List<Block> blocks) { return blocks.stream().map(block -> new Piece(block.getClass().getSimpleName(), block)).toList(); }
}
