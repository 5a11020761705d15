package countersign.web.demo.large;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.PersonView;
import countersign.shared.text.Language;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The large demo against the schema as it is: a column that it does not know breaks it here, and not at a start. */
class FillingTest {

    private static final String URL = "jdbc:h2:mem:large";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 7, 20, 9, 0);
    private Connection connection;

    @BeforeEach
    void companyOfOneDepartmentWithItsExecutive() throws SQLException {
        connection = DriverManager.getConnection(URL);
        Flyway.configure().dataSource(URL, null, null).locations("classpath:db/migration").load().migrate();
        execute("insert into department(id, code, name, rank_no, version) values (1, 'GM', '总经理办公室', 1, 1)");
        execute("insert into person(id, login, name, email, department_id, lang, zone_id, version) values (2, 'boss', '郑敏', 'b@example.com', 1, 'zh-CN', 'Asia/Shanghai', 1)");
        var boss = new PersonView(2, "boss", "郑敏", "b@example.com", "总经理", 1L, 1, Language.ZH_CN, ZONE, false, null, 0, null, "", 1);
        var office = new DepartmentView(1, "GM", "总经理办公室", List.of(), null, null, null, null, null, 2L, null, 1, null, null, 1);
        var ids = Ids.reserved(connection);
        connection.setAutoCommit(false);
        try (var rows = new Rows(connection)) {
            new Filling(rows, ids, WorkingCalendar.standard(ZONE), NOW, 3).fill(List.of(boss), List.of(office), "hash");
        }
    }

    @AfterEach
    void drop() throws SQLException {
        connection.close();
    }

    @Test
    void everyProjectRunsWithAHundredTasksThatAreLinkedPlannedAndTracked() throws SQLException {
        assertThat(number("select count(*) from person")).isEqualTo(Company.PEOPLE);
        assertThat(number("select count(*) from department")).isEqualTo(Company.DEPARTMENTS);
        for (var table : List.of("task", "planned_task", "tracked_task")) assertThat(number("select count(*) from " + table)).as(table).isEqualTo(300);
        assertThat(number("select count(*) from task where links <> '[]'")).isGreaterThan(200);
        assertThat(number("select count(*) from project_status where step = 'EXECUTION' and state = 'RUNNING'")).isEqualTo(3);
        assertThat(number("select count(*) from tracked_project where finish_at > '2026-07-20'")).isEqualTo(3);
        assertThat(number("select count(*) from tracked_task where state = 'RUNNING'")).isPositive();
    }

    @Test
    void aYearOfReportsHasItsAsksMailsAndSummaries() throws SQLException {
        assertThat(number("select count(*) from report_week")).isGreaterThan(50);
        assertThat(number("select count(*) from progress_report r where not exists (select 1 from ask a where a.id = r.ask_id)")).isZero();
        assertThat(number("select count(*) from ask a where not exists (select 1 from notice n where n.ask_id = a.id)")).isZero();
        assertThat(number("select count(*) from mail where state <> 'KEPT'")).isZero();
        assertThat(number("select count(*) from ask where state = 'OPEN'")).isPositive();
    }

    @Test
    void idsOfTheSequenceGoOnBehindTheReservedOnes() throws SQLException {
        var next = number("select next value for cs_seq");
        for (var table : List.of("person", "ask", "mail", "audit_entry")) assertThat(number("select max(id) from " + table)).isLessThan(next - 49);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement(); var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
