package countersign.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final String KEY = "shared.clock.left.hours";

    @Test void manyReadersAtOnceGetEachTheirOwnWords() {
        var said = IntStream.range(0, 5000).parallel().mapToObj(i -> texts(i).get(KEY, i)).toList();
        assertThat(said).extracting(words -> words.replaceAll("\\D", "")).isEqualTo(IntStream.range(0, 5000).mapToObj(String::valueOf).toList());
        assertThat(said.get(3)).isNotEqualTo(said.get(5).replace('5', '3'));
    }

    private static Texts texts(int reader) { return Texts.of(Language.values()[reader % Language.values().length], ZoneId.of("Asia/Shanghai")); }
}
