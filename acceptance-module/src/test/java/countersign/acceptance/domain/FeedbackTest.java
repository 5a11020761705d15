package countersign.acceptance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.acceptance.FeedbackView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedbackTest {

    private static final Instant NOON = Instant.parse("2026-10-08T04:00:00Z");

    @Test
    void twoUnnamedAnswersAreKeptBackAndThreeAreShown() {
        var said = new ArrayList<>(List.of(Feedback.unnamed(1, "a", "", ""), Feedback.unnamed(1, "b", "", "")));
        assertThat(Feedback.shown(said)).isEmpty();
        said.add(Feedback.unnamed(1, "c", "", ""));
        assertThat(Feedback.shown(said)).extracting(FeedbackView::wentWell).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void namedAnswersDoNotHelpToTellAnUnnamedOneApart() {
        var said = List.of(Feedback.named(1, "a", "", "", 7, NOON), Feedback.named(1, "b", "", "", 8, NOON), Feedback.unnamed(1, "c", "", ""));
        assertThat(Feedback.shown(said)).extracting(FeedbackView::wentWell).containsExactly("a", "b");
    }

    @Test
    void anUnnamedAnswerKeepsNeitherPersonNorTime() {
        var view = Feedback.unnamed(1, "", "more time", "").view();
        assertThat(view.personId()).isNull();
        assertThat(view.at()).isNull();
    }
}
