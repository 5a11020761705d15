package countersign.shared.content;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.content.Block.Row;
import countersign.shared.content.Block.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which tables can be read side by side in 640 px, which are read one row below the other, and which mark rows. */
class BlockTest {

    private static final List<String> FIVE = List.of("任务", "角色", "开始", "完成", "交付标准");

    @Test
    void fiveColumnsOfShortWordsStandSideBySide() {
        assertThat(new Table("", FIVE, List.of(Row.of("3 销售培训材料制作", "Q3 新品推广", "7月13日 – 7月24日", "72%", "40%"))).crowded(5)).isFalse();
        assertThat(new Table("", FIVE, List.of(Row.of("3 Sales training material", "Q3 product launch", "Jul 13 – Jul 24", "72%", "40%"))).crowded(5)).isFalse();
    }

    @Test
    void fiveColumnsWithTimesAndSentencesDoNot() {
        assertThat(new Table("", FIVE, List.of(Row.of("1 方案设计", "主导部门", "2026年7月30日(周四) 09:00", "2026年8月3日(周一) 12:00", "推广方案覆盖 30 个核心城市，预算误差不超过 5%"))).crowded(5)).isTrue();
        assertThat(new Table("", FIVE, List.of(Row.of("1 Design of the campaign", "Leads", "Thu, July 30, 2026, 09:00", "Mon, August 3, 2026, 12:00", "Covers 30 core cities"))).crowded(5)).isTrue();
    }

    @Test
    void moreColumnsThanThereIsRoomForNeverDo() {
        assertThat(new Table("", List.of("a", "b", "c", "d", "e", "f"), List.of(Row.of("1", "2", "3", "4", "5", "6"))).crowded(5)).isTrue();
    }

    @Test
    void rowsThatConcernTheReaderAreMarkedWhereOthersDoNot() {
        var mine = new Row("", List.of("3 渠道培训"), true, 0);
        assertThat(new Table("", List.of("任务"), List.of(mine, Row.of("4 效果复盘"))).marks()).isTrue();
        assertThat(new Table("", List.of("任务"), List.of(mine, mine)).marks()).as("all of them do").isFalse();
        assertThat(new Table("", List.of("任务"), List.of(Row.of("4 效果复盘"))).marks()).as("none does").isFalse();
    }
}
