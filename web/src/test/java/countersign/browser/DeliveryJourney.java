package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import countersign.product.Books;
import countersign.product.MailServer.Arrived;
import countersign.shared.party.Directory;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import countersign.web.exchange.Form2Item;
import countersign.web.exchange.Form2Line;
import countersign.web.exchange.Form2Sheet;
import countersign.web.exchange.Form2Writer;
import countersign.web.exchange.WrittenParty;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * M2 in the middle of the six steps: what was acknowledged is there, and every mail of it arrives, whatever is killed or down in between; nothing
 * is mailed of what did not happen; a mail comes twice only as the same mail. Steps 1 and 2 are walked, then eight people get six action items each.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeliveryJourney {

    private static final List<String> OWNERS = List.of("郭凯", "韩梅", "陆超", "李思远", "陈晓敏", "唐莉", "张伟强", "赵立新");
    private static final int ITEMS = 48;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Pattern WORD = Pattern.compile("答复\\d+号");
    private static Stage stage;
    private static FirstSteps first;
    private static Load.Acts answers;

    @BeforeAll
    static void raise() {
        stage = new Stage(Map.of("countersign.mail.asks", "morning", "countersign.clock.start", "2026-08-31T09:00:00+08:00"), "delivery");
        first = new FirstSteps(stage).walk();
    }

    @AfterAll
    static void strike() { stage.close(); }

    @Test
    @Order(1)
    void aMailWhoseAcceptanceWasNotHeardBeforeTheKillComesAgainAsTheSameMail() {
        stage.settle();
        stage.mails().loseTheNextAcceptance();
        importActionItems();
        var morning = LocalDateTime.of(stage.product().today().plusDays(1), LocalTime.of(8, 31));
        stage.product().moveClockTo(morning);
        stage.mails().awaitTheLoss();
        restart();
        stage.product().moveClockTo(morning.plusMinutes(15)); // the lease of the process that died is over
        stage.product().sweep();
        var asked = stage.mails().arrived().stream().filter(mail -> mail.text().contains("行动项")).collect(Collectors.groupingBy(Arrived::messageId));
        assertThat(asked).as("morning mails").hasSize(OWNERS.size());
        assertThat(items()).as("action items mailed").hasSize(ITEMS);
        assertThat(asked.values()).as("mails that came more than once").filteredOn(copies -> copies.size() > 1).singleElement()
                .satisfies(copies -> assertThat(copies).hasSize(2).extracting(Arrived::source).containsOnly(copies.get(0).source()));
    }

    /** The links that answer an action item, each once. */
    private static List<String> items() {
        return stage.mails().told().stream().filter(mail -> mail.subject().contains("行动项")).map(mail -> mail.link("done")).distinct().toList();
    }

    private static void importActionItems() {
        var page = first.at("meetings");
        page.locator("summary").filter(new Locator.FilterOptions().setHasText("从 Excel 导入")).click();
        page.setInputFiles("[id='import:file']", new FilePayload("form2.xlsx", XLSX, form2(stage.product().today())));
        stage.press(page, "form#import input[type=submit]");
        page.locator("form#preview").waitFor();
        stage.press(page, "form#preview input.cs-button-primary");
        assertThat(page.locator("#records li.mt-row").count()).as("action items kept").isEqualTo(ITEMS);
    }

    private static byte[] form2(LocalDate today) {
        var items = IntStream.range(0, ITEMS).mapToObj(i -> new Form2Item("第 " + (i + 1) + " 批物料核对", new WrittenParty(OWNERS.get(i % OWNERS.size()), ""), today.plusDays(14))).toList();
        var line = new Form2Line(today, List.of("市场部"), List.of(), "物料核对", "各部门逐批核对物料。", items);
        var out = new ByteArrayOutputStream();
        Form2Writer.write(out, new Form2Sheet("", List.of(line), Texts.of(Language.ZH_CN, Directory.COMPANY_ZONE)));
        return out.toByteArray();
    }

    private static void restart() {
        stage.product().kill();
        stage.loggedOut();
        stage.product().start();
    }

    @Test
    @Order(2)
    void noAcknowledgedActIsGoneAndNoMailIsOfAnActThatDidNotHappen() throws Exception {
        try (var load = new Load(session())) {
            var pending = new ArrayList<Future<?>>(load.answer(items()));
            var writers = List.of(load.write(), load.write());
            for (int kill = 1; kill <= 3; kill++) {
                awaitActs(load, 10 * kill);
                stage.product().kill();
                load.pause();
                stage.loggedOut();
                stage.product().start();
                load.goOn(session());
            }
            for (var one : pending) one.get(3, TimeUnit.MINUTES);
            load.end();
            for (var one : writers) one.get(1, TimeUnit.MINUTES);
            stage.pass(Duration.ofMinutes(11));
            tasksAreThere(load.tasks);
            answers = load.answers;
        }
    }

    /** Waits until so many answers were acknowledged in all, and some more tasks. */
    private static void awaitActs(Load load, int answered) throws InterruptedException {
        int written = load.tasks.acknowledged().size() + 3;
        for (int i = 0; load.answers.acknowledged().size() < answered || load.tasks.acknowledged().size() < written; i++) {
            if (i > 18_000) throw new AssertionError("only " + load.answers.acknowledged().size() + " answers and " + load.tasks.acknowledged().size() + " tasks were acknowledged");
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** The initiator logs in, and the commands of their page may be sent from elsewhere. */
    private static Load.Session session() {
        var page = first.at("table");
        var cookies = page.context().cookies().stream().map(cookie -> cookie.name + "=" + cookie.value).collect(Collectors.joining("; "));
        return new Load.Session(stage.product().url("/api/v1/projects/" + first.project() + "/table/commands"), cookies,
                page.locator("meta[name=csrf]").getAttribute("content"));
    }

    private static void tasksAreThere(Load.Acts acts) {
        var names = first.taskNames();
        assertThat(names).as("tasks of the table").containsAll(acts.acknowledged()).doesNotHaveDuplicates();
        assertThat(acts.sent()).as("tasks that somebody wrote").containsAll(names);
    }

    private static void answersAreThere(Load.Acts acts, Books books) {
        var given = books.column("select answer_comment from ask where kind = 'requirement.action-item' and answered_at is not null");
        assertThat(given).as("answers in the books, one for each item").hasSize(ITEMS).doesNotHaveDuplicates();
        assertThat(given).as("answers that were acknowledged").containsAll(acts.acknowledged());
        assertThat(acts.sent()).as("answers that somebody gave").containsAll(given);
        var receipts = stage.mails().arrived().stream().filter(mail -> mail.subject().contains("已收到答复")).filter(mail -> WORD.matcher(mail.text()).find())
                .collect(Collectors.groupingBy(DeliveryJourney::word, TreeMap::new, Collectors.mapping(Arrived::messageId, Collectors.toSet())));
        assertThat(receipts.keySet()).as("answers whose receipt was mailed").containsExactlyInAnyOrderElementsOf(given);
        assertThat(receipts.values()).as("receipts of one answer").allMatch(ids -> ids.size() == 1);
        assertThat(stage.mails().arrived().stream().flatMap(mail -> WORD.matcher(mail.text()).results()).map(MatchResult::group).distinct().toList())
                .as("answers that any mail speaks of").isSubsetOf(given);
    }

    private static String word(Arrived mail) {
        var matcher = WORD.matcher(mail.text());
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    /** Every mail of the books arrived, byte by byte; nothing else did; each says something that is in the books. */
    private static void mailsAreThoseOfTheBooks(Books books) {
        var written = books.rows("select message_id, mime from mail where state = 'SENT'").stream().collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
        assertThat(books.column("select subject from mail where state not in ('SENT', 'OVERTAKEN')")).as("mails not sent").isEmpty();
        var arrived = stage.mails().arrived();
        assertThat(arrived.stream().map(Arrived::messageId).collect(Collectors.toSet())).as("mails that arrived").isEqualTo(new HashSet<>(written.keySet()));
        assertThat(arrived).allSatisfy(mail -> assertThat(lines(mail.source())).as(mail.subject()).isEqualTo(lines(written.get(mail.messageId()))));
        assertThat(books.column("select id from mail where id not in (select mail_id from notice where mail_id is not null)")).as("mails of nothing").isEmpty();
        assertThat(books.column("select id from notice where mail_id is null or mail_id not in (select id from mail)")).as("notices without a mail").isEmpty();
        assertThat(books.column("select id from notice where ask_id is not null and ask_id not in (select id from ask)")).as("notices of no ask").isEmpty();
    }

    private static List<String> lines(String source) { return source.stripTrailing().lines().toList(); }

    @Test
    @Order(3)
    void withTheMailServerDownStepThreeIsDoneAtThePagesAndEveryMailArrivesOnceAfterwards() {
        var third = new ThirdStep(stage, first);
        stage.product().sweep();
        var before = stage.mails().arrived();
        stage.mails().goDown();
        third.clear();
        third.fill();
        third.circulate();
        stage.product().awaitMorning();
        for (var head : ThirdStep.HEADS) signs(stage.as(head));
        stage.settle();
        third.file();
        stage.product().sweep();
        assertThat(stage.mails().arrived()).as("mails while the server was down").hasSameSizeAs(before);

        stage.mails().comeBack();
        stage.pass(Duration.ofHours(2));
        for (var head : ThirdStep.HEADS) {
            var about = stage.mails().to(head, "会签《跨部门任务分配表》").stream().collect(Collectors.partitioningBy(mail -> mail.subject().contains("已收到答复")));
            assertThat(about.get(true)).as("thanked: " + head).hasSize(1);
            assertThat(about.get(false)).as("asked, unless it was answered before a mail could be tried (M3): " + head).hasSizeLessThanOrEqualTo(1);
            assertThat(stage.mails().to(head, "《跨部门任务分配表》已会签存档")).as("the filed table: " + head).hasSize(1);
        }
        var since = stage.mails().arrived().stream().filter(mail -> !before.contains(mail)).toList();
        assertThat(since).extracting(Arrived::messageId).doesNotHaveDuplicates();
        assertThat(since).extracting(mail -> mail.to() + " " + mail.subject()).doesNotHaveDuplicates();
    }

    private static void signs(Page page) {
        page.navigate(stage.product().url("/inbox.xhtml"));
        page.locator("main a").filter(new Locator.FilterOptions().setHasText("会签《跨部门任务分配表》")).first().click();
        var button = page.locator("[id='reply'] button").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^同意会签$")));
        button.waitFor();
        if (page.locator("[id='reply:terms']").count() > 0) page.locator("[id='reply:terms']").check();
        stage.press(page, button);
        assertThat(page.locator("main").innerText()).doesNotContain("会签《跨部门任务分配表》");
    }

    @Test
    @Order(4)
    void inTheEndTheBooksHoldEveryAcknowledgedAnswerAndTheMailboxesHoldWhatTheBooksSay() {
        stage.product().awaitMorning();
        stage.product().close();
        try (var books = Books.of(stage.product())) {
            answersAreThere(answers, books);
            mailsAreThoseOfTheBooks(books);
        }
    }
}
