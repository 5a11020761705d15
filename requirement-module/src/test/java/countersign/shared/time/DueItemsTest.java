package countersign.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run over what is due (A5), as all sweeps make it. */
class DueItemsTest {

    private static final long HOPELESS = 450;
    private final Logger log = Logger.getLogger(DueItems.class.getName());
    private final DueItems items = new DueItems();
    private final List<Long> due = new ArrayList<>(LongStream.rangeClosed(1, 1000).boxed().toList());
    private final List<Long> tried = new ArrayList<>();
    private final Sweep sweep = named("things");
    private boolean mended;

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

    @Test
    void whatRestsHoldsUpNothingBehindIt() {
        int taken = items.take(sweep, "thing", most -> due.stream().limit(most).toList(), (Long id) -> id > HOPELESS && due.remove(id));
        assertThat(taken).isEqualTo(1000 - (int) HOPELESS);
        assertThat(items.failing(sweep)).as("to rest is no failure").isEmpty();
    }

    @Test
    void aFailureIsNamedUntilItIsMended() {
        swept();
        assertThat(items.failing(sweep)).hasSize((int) HOPELESS).first().extracting(DueItems.Failing::item, DueItems.Failing::error)
                .containsExactly("thing 1", "java.lang.IllegalStateException: 1 is hopeless");
        assertThat(items.failing(named("others"))).isEmpty();
        mended = true;
        assertThat(swept()).isEqualTo((int) HOPELESS);
        assertThat(items.failing(sweep)).isEmpty();
    }

    private int swept() {
        return items.take(sweep, "thing", most -> due.stream().limit(most).toList(), (Long id) -> {
            tried.add(id);
            if (id <= HOPELESS && !mended) throw new IllegalStateException(id + " is hopeless");
            return due.remove(id);
        });
    }

    private static Sweep named(String name) {
        return new Sweep() {
            @Override public String name() { return name; }

            @Override public int run() { return 0; }
        };
    }
}
