package countersign.shared.audit;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.text.Language;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Entries of the audit trail are read in the language of whoever reads them, whoever wrote them. */
class AuditArgsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void argumentsComeBackWithTheirTypes() {
        var said = Text.of("shared.audit.department.MERGED", 7L, "销售部", LocalDate.of(2026, 7, 20), Instant.parse("2026-07-20T01:00:00Z"), Text.of("shared.list.separator"), List.of("市场部", "产品部"), List.of());

        assertThat(AuditArgs.text(said.key(), AuditArgs.json(said))).isEqualTo(said);
    }

    @Test
    void severalNamesAreSeparatedAsTheReadersLanguageDoes() {
        var said = Text.of("shared.audit.department.SPLIT", "Sales", List.of("East", "West"));
        var read = AuditArgs.text(said.key(), AuditArgs.json(said));

        assertThat(Texts.of(Language.EN, SHANGHAI).get(read)).contains("East, West");
        assertThat(Texts.of(Language.ZH_CN, SHANGHAI).get(read)).contains("East、West");
    }
}
