package countersign.web.ops;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.time.DueItems;
import countersign.shared.time.Sweep;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who runs a sweep, how long others leave it alone, and when there is nothing left to do. */
class TickerTest {

    private final DataSource database = database();
    private final DueItems items = new DueItems();
    private final Logger failures = Logger.getLogger(DueItems.class.getName());
    private Connection open;

    @BeforeEach
    void table() throws SQLException {
        failures.setLevel(Level.OFF); // those of these tests are meant
        open = database.getConnection();
        run("create table job_lock (job varchar(60) primary key, leased_until bigint not null)");
    }

    @AfterEach
    void dropped() throws SQLException {
        failures.setLevel(null);
        run("drop table job_lock");
        open.close();
    }

    @Test
    void aSweepRunsOnceItIsIntroducedAndLeavesItsLeaseToOthers() throws SQLException {
        var runs = new AtomicInteger();
        var ticker = ticker(sweep("asks", runs::incrementAndGet));
        assertThat(ticker.round()).as("the round that introduces it").isFalse();
        ticker.round();
        assertThat(runs).hasValue(1);
        assertThat(leasedUntil("asks")).isZero();
    }

    @Test
    void workThatAnotherNodeHasLeasedIsLeftToIt() throws SQLException {
        var runs = new AtomicInteger();
        run("insert into job_lock values ('asks', " + (System.currentTimeMillis() + 30_000) + ")");
        assertThat(ticker(sweep("asks", runs::incrementAndGet)).round()).isFalse();
        assertThat(runs).hasValue(0);
    }

    @Test
    void theLeaseOfANodeThatDiedIsTakenOnceItEnds() throws SQLException {
        var runs = new AtomicInteger();
        run("insert into job_lock values ('asks', " + (System.currentTimeMillis() - 1) + ")");
        ticker(sweep("asks", runs::incrementAndGet)).round();
        assertThat(runs).hasValue(1);
    }

    @Test
    void aRunThatOutlastsItsLeaseLeavesWhatAnotherNodeTookSince() throws SQLException {
        run("insert into job_lock values ('asks', 0)");
        ticker(sweep("asks", () -> {
            update("update job_lock set leased_until = 77 where job = 'asks'");
            return 0;
        })).round();
        assertThat(leasedUntil("asks")).isEqualTo(77);
    }

    @Test
    void aSweepThatFailsGivesItsLeaseBackAndHoldsUpNoOther() throws SQLException {
        var runs = new AtomicInteger();
        run("insert into job_lock values ('asks', 0), ('mails', 0)");
        var quiet = ticker(sweep("asks", () -> { throw new IllegalStateException("asks"); }), sweep("mails", () -> {
            runs.incrementAndGet();
            return 0;
        })).round();
        assertThat(quiet).isFalse();
        assertThat(runs).hasValue(1);
        assertThat(leasedUntil("asks")).isZero();
    }

    @Test
    void itIsNotQuietWhenATimerWroteMeanwhileWhatASweepAskedBeforeHasToSend() throws SQLException {
        run("insert into job_lock values ('mails', 0), ('asks', 0)");
        var unsent = new AtomicInteger();
        var due = new AtomicInteger(1);
        var self = new Ticker[1];
        var asks = sweep("asks", () -> {
            int taken = due.getAndSet(0);
            unsent.addAndGet(taken);
            return taken;
        });
        var mails = sweep("mails", () -> {
            int sent = unsent.getAndSet(0);
            if (due.get() > 0) CompletableFuture.runAsync(() -> self[0].foundNothing(asks)).join(); // its timer, just after the mails were looked for
            return sent;
        });
        self[0] = ticker(mails, asks);
        assertThat(self[0].round()).isFalse();
        assertThat(self[0].round()).as("it sent a mail").isFalse();
        assertThat(self[0].round()).isTrue();
        assertThat(unsent).hasValue(0);
    }

    @Test
    void itIsNotQuietWhenAnItemLostAConflictAndIsStillToBeTaken() throws SQLException {
        run("insert into job_lock values ('asks', 0)");
        var conflicts = new AtomicInteger(1);
        var due = new ArrayList<>(List.of(997L));
        var ticker = ticker(new Sweep() {
            @Override public String name() { return "asks"; }

            @Override public int run() { return items.each(this, "ask", List.copyOf(due), DueItems.always(this::take)); }

            private void take(Long id) {
                if (conflicts.getAndDecrement() > 0) throw new IllegalStateException("changed since it was read");
                due.remove(id);
            }
        });
        assertThat(ticker.round()).isFalse();
        assertThat(due).as("it lost the conflict").hasSize(1);
        assertThat(ticker.round()).as("it was taken").isFalse();
        assertThat(ticker.round()).isTrue();
        assertThat(due).isEmpty();
    }

    @Test
    void anItemThatGoesOnFailingIsNotWaitedFor() throws SQLException {
        run("insert into job_lock values ('asks', 0)");
        var times = new AtomicInteger();
        var ticker = ticker(new Sweep() {
            @Override public String name() { return "asks"; }

            @Override public int run() { return items.each(this, "ask", List.of(997L), id -> { throw new IllegalStateException("hopeless, " + times.incrementAndGet()); }); }
        });
        assertThat(ticker.round()).isFalse();
        assertThat(ticker.round()).isTrue();
    }

    @Test
    void eachSweepHasATimerOfItsOwnThatIsNotKeptWhenItsNodeDies() {
        var wound = new ArrayList<TimerConfig>();
        var ticker = ticker(sweep("asks", () -> 0), sweep("mails", () -> 0));
        ticker.timers = (TimerService) Proxy.newProxyInstance(TickerTest.class.getClassLoader(), new Class<?>[] {TimerService.class}, (proxy, method, arguments) -> {
            assertThat(((ScheduleExpression) arguments[0]).getSecond()).isEqualTo("*/2");
            wound.add((TimerConfig) arguments[1]);
            return null;
        });
        ticker.wind();
        assertThat(wound).extracting(TimerConfig::getInfo).containsExactly("asks", "mails");
        assertThat(wound).noneMatch(TimerConfig::isPersistent);
    }

    private Ticker ticker(Sweep... sweeps) {
        var ticker = new Ticker();
        ticker.source = database;
        ticker.log = new TickerLog();
        ticker.items = items;
        ticker.sweeps = those(List.of(sweeps));
        return ticker;
    }

    /** What CDI would give the ticker; only gone over. */
    @SuppressWarnings("unchecked")
    private static Instance<Sweep> those(List<Sweep> sweeps) {
        return (Instance<Sweep>) Proxy.newProxyInstance(TickerTest.class.getClassLoader(), new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> method.invoke(sweeps, arguments));
    }

    private static Sweep sweep(String name, IntSupplier work) {
        return new Sweep() {
            @Override public String name() { return name; }

            @Override public int run() { return work.getAsInt(); }
        };
    }

    private static DataSource database() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:ticker");
        return source;
    }

    private void run(String sql) throws SQLException {
        try (var statement = open.createStatement()) {
            statement.execute(sql);
        }
    }

    private void update(String sql) {
        try {
            run(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private long leasedUntil(String job) throws SQLException {
        try (var statement = open.createStatement(); var row = statement.executeQuery("select leased_until from job_lock where job = '" + job + "'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
