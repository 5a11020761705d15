package countersign.web.act;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.ask.AskPage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActFieldTest {

    private static final List<AskPage.Input> REMARKS = Stream.of("r1", "r2", "r3")
            .map(name -> new AskPage.Input(name, "对各行的修改意见", name, AskPage.InputType.LINES, "", "", false, List.of())).toList();

    @Test void remarksThatNobodyHasToWriteAreFolded() { assertThat(only(null, Map.of()).folds()).isTrue(); }

    @Test void whatSomebodyBeganStaysOpen() { assertThat(only(Map.of("r2", "周期过短"), Map.of()).folds()).isFalse(); }

    @Test void whatIsWrongStaysOpen() { assertThat(only(Map.of(), Map.of("r3", "太长")).folds()).isFalse(); }

    @Test void figuresAndDaysThatNobodyHasToGiveAreFoldedAndWhatIsNeededIsNot() {
        var group = Stream.of(AskPage.InputType.LINE, AskPage.InputType.NUMBER, AskPage.InputType.DATE).map(type -> new AskPage.Input(type.name(), "人员", "人数", type, "", "", false, List.of())).toList();
        assertThat(ActField.groups(group, null, Map.of()).get(0).folds()).isTrue();
        var needed = Stream.of("p1", "x1").map(name -> new AskPage.Input(name, "1 渠道方案", name, AskPage.InputType.LINES, "", "", name.equals("p1"), List.of())).toList();
        assertThat(ActField.groups(needed, null, Map.of()).get(0).folds()).isFalse();
    }

    private static ActField.Group only(Map<String, String> typed, Map<String, String> problems) { return ActField.groups(REMARKS, typed, problems).get(0); }
}
