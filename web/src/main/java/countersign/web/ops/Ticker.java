package countersign.web.ops;

import countersign.shared.config.Settings;
import countersign.shared.time.DueItems;
import countersign.shared.time.Sweep;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Calls every {@link Sweep} every two seconds of real time, each on one node at a time: a lease in {@code job_lock} decides which. A persistent
 * timer would be lost when its node dies; this one goes on wherever a node lives. A slow sweep holds up no other: each has its own timer and lease.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Ticker {

    private static final Logger LOG = Logger.getLogger(Ticker.class.getName());
    private static final long LEASE_MILLIS = 60_000;
    @Resource(lookup = "java:app/jdbc/countersign") DataSource source;
    @Resource TimerService timers;
    @Inject @Any Instance<Sweep> sweeps;
    @Inject DueItems items;
    @Inject TickerLog log;
    @Inject Settings settings;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final AtomicLong runsWithWork = new AtomicLong();

    /** An embedded database is this process's alone: a lease left in it is of one that died, and is not waited for. */
    private void takeOver() {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            if (connection.getMetaData().getURL().startsWith("jdbc:h2:file:")) statement.executeUpdate("update job_lock set leased_until = 0");
        } catch (SQLException unreachable) {
            LOG.log(Level.WARNING, unreachable, () -> "leases of an earlier run stay until they end");
        }
    }

    /** Each sweep has a timer of its own: one that waits for a mail server keeps no clock waiting. */
    @PostConstruct
    void wind() {
        takeOver();
        var everyOtherSecond = new ScheduleExpression().hour("*").minute("*").second("*/2");
        for (var sweep : sweeps) timers.createCalendarTimer(everyOtherSecond, new TimerConfig(sweep.name(), false));
    }

    @Timeout
    void tick(Timer timer) {
        if (!settings.flag("countersign.timers", true)) return; // the in-server tests run their sweeps themselves
        log.tick(System.currentTimeMillis());
        for (var sweep : sweeps) if (sweep.name().equals(timer.getInfo())) foundNothing(sweep);
    }

    /**
     * Runs every sweep once, now. Returns whether all of them ran and found nothing left to do; false also when a timer ran one of them meanwhile that
     * found something, for what it did can be due to a sweep that was asked before, when a timer or another node was running one of them just then, and
     * when an item failed that had not failed before: it is still to be taken.
     */
    public boolean round() {
        long before = done();
        boolean quiet = true;
        for (var sweep : sweeps) quiet &= foundNothing(sweep);
        return quiet && running.isEmpty() && done() == before;
    }

    private long done() { return runsWithWork.get() + items.failedAnew(); }

    boolean foundNothing(Sweep sweep) {
        if (!running.add(sweep.name())) return false;
        try {
            long until = System.currentTimeMillis() + LEASE_MILLIS;
            return lease(sweep.name(), until) && runAndRelease(sweep, until) == 0;
        } catch (SQLException | RuntimeException failed) {
            log.failed(sweep.name(), System.currentTimeMillis(), failed);
            LOG.log(Level.WARNING, failed, () -> "sweep " + sweep.name() + " failed; it runs again at the next tick");
            return false;
        } finally {
            running.remove(sweep.name());
        }
    }

    /** A run that lasted longer than its lease leaves the one that another node took since. */
    private int runAndRelease(Sweep sweep, long until) throws SQLException {
        try {
            int taken = measured(sweep);
            if (taken != 0) runsWithWork.incrementAndGet();
            log.ran(sweep.name(), System.currentTimeMillis());
            return taken;
        } finally {
            update("update job_lock set leased_until = 0 where job = ? and leased_until = ?", sweep.name(), until);
        }
    }

    private static int measured(Sweep sweep) {
        if (!Meter.on()) return sweep.run();
        Meter.begin();
        int taken = -1; // what it stays when the sweep fails
        try {
            return taken = sweep.run();
        } finally {
            Meter.end("sweeps.tsv", sweep.name() + "\t" + taken);
        }
    }

    private boolean lease(String job, long until) throws SQLException {
        try (var connection = source.getConnection();
                var take = connection.prepareStatement("update job_lock set leased_until = ? where job = ? and leased_until <= ?")) {
            take.setLong(1, until);
            take.setString(2, job);
            take.setLong(3, until - LEASE_MILLIS);
            if (take.executeUpdate() == 1) return true;
        }
        return known(job) ? false : introduced(job);
    }

    private boolean known(String job) throws SQLException {
        try (var connection = source.getConnection(); var query = connection.prepareStatement("select 1 from job_lock where job = ?")) {
            query.setString(1, job);
            return query.executeQuery().next();
        }
    }

    /** The first tick of a new sweep only writes its row; the next one takes the lease. Another node may have been first. */
    private boolean introduced(String job) {
        try {
            update("insert into job_lock (job, leased_until) values (?, 0)", job);
        } catch (SQLException anotherNodeWasFirst) {
            LOG.fine(() -> "sweep " + job + " was introduced by another node");
        }
        return false;
    }

    private void update(String sql, Object... values) throws SQLException {
        try (var connection = source.getConnection(); var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.executeUpdate();
        }
    }
}
