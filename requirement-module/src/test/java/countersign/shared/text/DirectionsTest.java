package countersign.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionsTest {

    @ParameterizedTest
    @CsvSource({"计划,计划", "\u202Ea,\u202Ea\u202C", "\u202Ea\u202C,\u202Ea\u202C", "\u2067a\u202Ab,\u2067a\u202Ab\u202C\u2069", "\u2067a\u2069b,\u2067a\u2069b", "a\u202C\u2069,a\u202C\u2069",
            "\u202Bא,\u202Bא\u202C"})
    void whatIsOpenIsClosedInItsOrderAndNothingElseChanges(String typed, String closed) { assertThat(Directions.closed(typed)).isEqualTo(closed); }

    @Test
    void aSentenceReadsOnInItsOwnDirectionAfterAWordThatTurnsIt() {
        var sentence = Texts.of(Language.ZH_CN, ZoneOffset.UTC).get("shared.ask.scan.type", "x\u202Efdp.exe");
        var levels = new Bidi(sentence, Bidi.DIRECTION_LEFT_TO_RIGHT);
        assertThat(levels.getLevelAt(sentence.indexOf("fdp"))).as("turned, as typed").isOdd();
        assertThat(levels.getLevelAt(sentence.indexOf("PNG"))).as("what follows").isEven();
    }
}
