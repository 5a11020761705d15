package countersign.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.requirement.MinutesPaper.Item;
import countersign.requirement.MinutesPaper.Part;
import countersign.requirement.MinutesPaper.Row;
import countersign.shared.json.Json;
import countersign.shared.notification.NoticeView;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader calls a point that somebody objects to (S2.5). */
class MinutesPointTest {

    private static final Texts ENGLISH = Texts.of(Language.EN, ZoneOffset.UTC);
    private static final Texts TAIWANESE = Texts.of(Language.ZH_TW, ZoneOffset.UTC);

    @Test
    void itsSectionIsInTheReadersLanguageAndTheRestAsItWasWritten() {
        var point = MinutesPoint.of("item:11", Row.item(List.of(3L), new Item("排出主持名单", "孙浩", LocalDate.of(2026, 8, 5), null)));
        assertThat(ENGLISH.get(point.text())).isEqualTo("Action items: 排出主持名单");
        assertThat(TAIWANESE.get(point.text())).isEqualTo("行動項目：排出主持名单");
        assertThat(ENGLISH.get(MinutesPoint.of("labour:3", Row.labour(3, new Part("销售部", "渠道培训"))).text())).isEqualTo("Division of labour: 销售部");
    }

    @Test
    void aSectionOfOneEntryIsNamedAlone() { assertThat(ENGLISH.get(MinutesPoint.of("notes", Row.notes(List.of(3L), "下次在产品部开会")).text())).isEqualTo("Other conclusions"); }

    @Test
    void theMailNamesThePointInItsReadersLanguage() {
        var point = MinutesPoint.of("notes", Row.notes(List.of(3L), "下次在产品部开会"));
        assertThat(mail(Json.write(MinutesNotice.objected(1, "吴健", point, "不是产品部", 1)))).contains("Other conclusions", "不是产品部");
        assertThat(mail(Json.write(MinutesNotice.agreed(1, "王雅琴")))).isEqualTo("[]");
    }

    @Test
    void aMailFromBeforeSaysWhatItSaid() {
        assertThat(mail("{\"stage\":\"OBJECTED\",\"projectId\":1,\"who\":\"吴健\",\"point\":\"分工：销售部\",\"words\":\"不是\",\"edition\":1}")).contains("分工：销售部");
    }

    private static String mail(String facts) {
        return new MinutesMail().page(new NoticeView(1, MinutesNotice.KIND, 1L, 1, "", facts, null, List.of(), Instant.EPOCH), ENGLISH).blocks().toString();
    }
}
