package countersign.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFindingAndEveryColumnHasItsWords(Language language) {
        var texts = Texts.of(language, ZoneOffset.UTC);
        for (var kind : FindingKind.values()) assertThat(texts.get("web.exchange.finding." + kind.name().toLowerCase(Locale.ROOT), "a", "b", "c")).as(kind.name()).doesNotContain("{");
        var columns = new ArrayList<Column>(List.of(Form1Column.values()));
        columns.addAll(List.of(Form2Column.values()));
        columns.addAll(List.of(PersonColumn.values()));
        columns.addAll(List.of(DepartmentColumn.values()));
        for (var column : columns) assertThat(texts.get(column.key())).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void headingsOfOneFormNeverMeanTwoColumns(Language language) {
        var texts = Texts.of(language, ZoneOffset.UTC);
        var headings = new Headings<>(Form1Column.values());
        for (var column : Form1Column.values()) assertThat(headings.of(texts.get(column.key()))).isEqualTo(column);
        var second = new Headings<>(Form2Column.values());
        for (var column : Form2Column.values()) assertThat(second.of(texts.get(column.key()))).isEqualTo(column);
        var people = new Headings<>(PersonColumn.values());
        for (var column : PersonColumn.values()) assertThat(people.of(texts.get(column.key()))).isEqualTo(column);
    }
}
