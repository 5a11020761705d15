package countersign.web.table;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.text.Text;
import countersign.tasking.Finding;
import countersign.tasking.TaskField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentFindingsTest {

    private final SentFindings sent = new SentFindings();

    @Test void aPageThatHoldsFindingsIsSentWhatIsNewAndWhatIsGone() {
        var first = sent.all(List.of(missing(1, "noLead"), missing(1, "noOwner"), missing(2, "noOwner")));
        assertThat(first.whole()).isTrue();
        assertThat(first.found()).hasSize(3);
        var second = sent.part(List.of(missing(1, "noOwner"), missing(2, "noOwner"), missing(3, "noOwner")), first.digest());
        assertThat(second.whole()).isFalse();
        assertThat(second.found().values()).containsExactly(missing(3, "noOwner"));
        assertThat(first.found().get(second.gone().get(0))).isEqualTo(missing(1, "noLead"));
        assertThat(second.gone()).hasSize(1);
    }

    @Test void withNothingNewNothingIsSentAndTheDigestStays() {
        var findings = List.of(missing(1, "noLead"), missing(1, "noLead"));
        var first = sent.all(findings);
        assertThat(first.found()).as("two that say the same are two").hasSize(2);
        var again = sent.part(findings, first.digest());
        assertThat(again.found()).isEmpty();
        assertThat(again.gone()).isEmpty();
        assertThat(again.digest()).isEqualTo(first.digest());
    }

    @Test void forADigestThatNobodyKnowsEverythingIsSent() {
        assertThat(sent.part(List.of(missing(1, "noLead")), "of another node").whole()).isTrue();
        var first = sent.all(List.of(missing(1, "noLead")));
        for (int i = 0; i < 100; i++) sent.all(List.of(missing(i + 2, "noLead")));
        assertThat(sent.part(List.of(missing(1, "noLead")), first.digest()).whole()).as("long ago").isTrue();
    }

    @Test void thousandsOfFindingsAreToldApart() {
        var findings = new ArrayList<Finding>();
        for (int row = 0; row < 4000; row++) for (var kind : List.of("noLead", "noOwner", "noWindow", "noStandard", "noEstimate")) findings.add(missing(row, kind));
        assertThat(sent.all(findings).found()).hasSize(20_000);
    }

    private static Finding missing(long row, String kind) {
        return new Finding(kind, Finding.Severity.ERROR, Text.of("tasking.finding." + kind, "任务 " + row), List.of(row), TaskField.LEAD, null);
    }
}
