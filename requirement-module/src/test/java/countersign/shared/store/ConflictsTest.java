package countersign.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictsTest {

    @Test
    void anOldVersionIsOneWhereverItStandsInTheCauses() {
        assertThat(Conflicts.isConflict(new IllegalStateException(new RuntimeException(new OptimisticLockException())))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "40P01", "HYT00", "55P03"})
    void soIsAKeyADeadlockOrALockOfSomebodyElse(String state) {
        assertThat(Conflicts.isConflict(new PersistenceException(new SQLException("", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23502", "22001", "42S02", "08006"})
    void aDefectIsNone(String state) { assertThat(Conflicts.isConflict(new PersistenceException(new SQLException("", state)))).isFalse(); }

    @Test
    void norIsAnErrorWithoutAState() { assertThat(Conflicts.isConflict(new PersistenceException(new SQLException("")))).isFalse(); }
}
