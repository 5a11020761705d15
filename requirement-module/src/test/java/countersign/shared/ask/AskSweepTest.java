package countersign.shared.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run over the asks whose next step is due (A5). */
class AskSweepTest {

    private static final long HOPELESS = 450;
    private final Logger log = Logger.getLogger(AskSweep.class.getName());
    private final List<Long> due = new ArrayList<>(LongStream.rangeClosed(1, 1000).boxed().toList());
    private final List<Long> tried = new ArrayList<>();

    @BeforeEach
    void itsFailuresAreExpected() { log.setLevel(Level.OFF); }

    @AfterEach
    void othersAreNot() { log.setLevel(null); }

    @Test
    void whatCannotBeTakenHoldsUpNothingBehindItAndIsTriedOnceARun() {
        assertThat(swept()).isEqualTo(1000 - (int) HOPELESS);
        assertThat(due).hasSize((int) HOPELESS);
        assertThat(tried).doesNotHaveDuplicates().hasSize(1000);
        assertThat(swept()).as("there is nothing else").isZero();
        assertThat(tried).as("they are tried again").hasSize(1000 + (int) HOPELESS);
    }

    private int swept() {
        var sweep = new AskSweep();
        sweep.steps = new AskSteps() {
            @Override List<Long> due(int most) { return due.stream().limit(most).toList(); }

            @Override void take(long askId) {
                tried.add(askId);
                if (askId <= HOPELESS) throw new IllegalStateException("ask " + askId);
                due.remove(askId);
            }
        };
        return sweep.run();
    }
}
