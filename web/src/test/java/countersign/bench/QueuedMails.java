package countersign.bench;

import countersign.product.Product;
import countersign.shared.json.Json;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;

/** Mails to as many people, written into the database of a product that does not run: the news that an action item was done. */
final class QueuedMails {

    private static final long FIRST_ID = 50_000_000;
    private static final String PERSON = "insert into person(id, login, name, email, lang, zone_id, version) values (?, ?, ?, ?, 'zh-CN', 'Asia/Shanghai', 1)";
    private static final String MAIL = "insert into mail(id, person_id, project_id, state, next_attempt_at, waits, alone, created_at, version) values (?, ?, ?, 'WAITING', ?, 'WINDOW', false, ?, 1)";
    private static final String NOTICE = "insert into notice(id, kind, project_id, person_id, fact_key, facts, created_at, mail_id) values (?, 'requirement.action-item', ?, ?, ?, ?, ?, ?)";

    private static final int MOST_BATCHES = 10;

    private QueuedMails() {}

    /** What the logins and addresses of a batch's people begin with. */
    static String login(int batch) { return "reader" + batch + "-"; }

    /**
     * Writes them.
     *
     * @param batch   tells batches apart: each has people of its own, as what waits for one person leaves together
     * @param leaving when they are due
     */
    static void write(Product product, int batch, int mails, Instant leaving) {
        var url = "jdbc:h2:file:" + product.home().resolve("countersign") + ";IFEXISTS=TRUE;WRITE_DELAY=0";
        try (var connection = DriverManager.getConnection(url, "countersign", "countersign"); var person = connection.prepareStatement(PERSON);
                var mail = connection.prepareStatement(MAIL); var notice = connection.prepareStatement(NOTICE); var project = connection.createStatement()) {
            connection.setAutoCommit(false);
            var found = project.executeQuery("select min(id) from project_status");
            found.next();
            long about = found.getLong(1);
            long micros = leaving.getEpochSecond() * 1_000_000;
            for (int i = 0; i < mails; i++) {
                long reader = FIRST_ID + 1_000_000L * (MOST_BATCHES + batch) + i;
                long id = FIRST_ID + 1_000_000L * (batch + 1) + i;
                add(person, reader, login(batch) + i, "读者" + i, login(batch) + i + "@example.com");
                add(mail, id, reader, about, micros, micros);
                add(notice, id, about, reader, "bench:" + batch + ":" + i, facts(about, batch + ":" + i), micros, id);
            }
            person.executeBatch();
            mail.executeBatch();
            notice.executeBatch();
            connection.commit();
        } catch (SQLException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static String facts(long project, String mark) {
        return Json.write(Map.of("answer", "DONE", "projectId", project, "what", "核对第 " + mark + " 批物料并回填到货日期", "owner", "张伟强", "words", "已核对，到货日期见附表。", "due", "2026-08-10"));
    }

    private static void add(java.sql.PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        statement.addBatch();
    }
}
