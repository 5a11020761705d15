package countersign.web.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.access.ProjectView;
import countersign.shared.json.Json;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SampleFactsTest {

    private static final ProjectView PROJECT = new ProjectView(7, "2026-0001", "A “new” product", null, null, null, 1, 1, null, null, false, 0, Instant.EPOCH, Instant.EPOCH, null);

    @Test
    void whatTheProductSaysInASampleIsInTheReadersLanguage() {
        var json = "{\"words\":\"${text:shared.input.percent}\",\"named\":\"s:${text:tracking.conflict.gone|7 “渠道”}\",\"said\":\"原话\"}";
        for (var language : Language.values()) {
            var texts = Texts.of(language, ZoneId.of("Asia/Shanghai"));
            var facts = Json.tree(SampleFacts.of(json, PROJECT, 1, SampleFacts.WRITTEN, texts));
            assertThat(facts.path("words").asText()).isEqualTo(texts.get("shared.input.percent"));
            assertThat(facts.path("named").asText()).isEqualTo("s:" + texts.get("tracking.conflict.gone", "7 “渠道”"));
            assertThat(facts.path("said").asText()).isEqualTo("原话");
        }
    }

    @Test
    void datesMoveByWholeWeeksAndTextsDoNot() {
        var texts = Texts.of(Language.EN, ZoneId.of("Asia/Shanghai"));
        var facts = SampleFacts.of("{\"day\":\"2026-07-24\",\"project\":\"${title}\"}", PROJECT, 1, LocalDate.of(2026, 8, 5), texts);
        assertThat(Json.tree(facts).path("day").asText()).isEqualTo("2026-08-07");
        assertThat(Json.tree(facts).path("project").asText()).isEqualTo("A “new” product");
    }
}
