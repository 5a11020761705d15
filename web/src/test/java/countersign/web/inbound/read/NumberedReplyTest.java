package countersign.web.inbound.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NumberedReplyTest {

    @Test
    void aLineThatBeginsWithANumberAnswersThatAsk() {
        assertThat(NumberedReply.divided("1 无异议\n2、同意\n3：80% 预计8月6日完成", 3)).isEqualTo(Map.of(1, "无异议", 2, "同意", 3, "80% 预计8月6日完成"));
        assertThat(NumberedReply.divided("您好\n第2项：退回\n预算不足\n\n1. agree", 2)).isEqualTo(Map.of(2, "退回\n预算不足", 1, "agree"));
    }

    @Test
    void numbersAreReadAsChineseKeyboardsWriteThem() {
        assertThat(NumberedReply.divided("①无异议\n② 同意", 2)).isEqualTo(Map.of(1, "无异议", 2, "同意"));
        assertThat(NumberedReply.divided("１、无异议\n２、同意", 2)).isEqualTo(Map.of(1, "无异议", 2, "同意"));
        assertThat(NumberedReply.divided("一、无异议\n第二项：同意", 2)).isEqualTo(Map.of(1, "无异议", 2, "同意"));
    }

    @Test
    void aSingleAskHasAllOfTheText() { assertThat(NumberedReply.divided("1 80%\n2 100%", 1)).isEqualTo(Map.of(1, "1 80%\n2 100%")); }

    @Test
    void numbersThatNameNoAskDivideNothing() {
        assertThat(NumberedReply.divided("同意", 2)).isEmpty();
        assertThat(NumberedReply.divided("8月6日完成\n80%", 2)).isEmpty();
        assertThat(NumberedReply.divided("7 同意", 2)).isEmpty();
    }
}
