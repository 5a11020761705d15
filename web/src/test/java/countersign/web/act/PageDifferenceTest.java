package countersign.web.act;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.ask.AskPage;
import countersign.shared.content.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageDifferenceTest {

    @Test void onlyWhatReadsDifferentlyIsAChange() {
        var before = page(Block.Facts.of("预算", "10 万", "地点", "上海"), row("a", "调研", "市场部"), row("b", "培训", "销售部"));
        var now = page(Block.Facts.of("预算", "12 万", "地点", "上海"), row("a", "调研", "销售部"), row("c", "巡店", "售后部"));
        assertThat(PageDifference.between(before, now)).containsExactly(new Block.Change("预算", "10 万", "12 万"),
                new Block.Change("调研 · 部门", "市场部", "销售部"), new Block.Change("巡店", "", "售后部"), new Block.Change("培训", "销售部", ""));
    }

    @Test void aRenamedRowIsTheSameRow() {
        var changes = PageDifference.between(page(Block.Facts.of(), row("a", "调研", "市场部")), page(Block.Facts.of(), row("a", "市场调研", "市场部")));
        assertThat(changes).containsExactly(new Block.Change("市场调研 · 任务", "调研", "市场调研"));
    }

    @Test void theSamePageHasNoChanges() {
        var page = page(Block.Facts.of("预算", "10 万"), row("", "调研", "市场部"));
        assertThat(PageDifference.between(page, page)).isEmpty();
    }

    private static Block.Row row(String key, String... cells) { return new Block.Row(key, List.of(cells), false, 0); }

    private static AskPage page(Block.Facts facts, Block.Row... rows) {
        var table = new Block.Table("", List.of("任务", "部门"), List.of(rows));
        return new AskPage("会签", "请会签。", "", List.of(), List.of(facts, new Block.Heading("任务"), table), List.of(), List.of());
    }
}
