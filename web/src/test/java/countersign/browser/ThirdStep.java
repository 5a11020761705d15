package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What the initiator does in step 3: fills the table, sends it round, files it. */
final class ThirdStep {

    /** Who signs: the heads of all departments that lead or help, and of the initiating one. */
    static final List<String> HEADS = List.of("linwen", "sunhao", "wujian", "liuzhigang", "xuqing");

    private final Stage stage;
    private final FirstSteps first;

    ThirdStep(Stage stage, FirstSteps first) {
        this.stage = stage;
        this.first = first;
    }

    /** The table is filled, its warnings are answered, no error is left. */
    void fill() {
        var page = first.at("table");
        page.locator(".cs-assignment").waitFor();
        assertThat(page.evaluate(DemoTable.SCRIPT)).as("errors that would stop the countersigning").isEqualTo(List.of());
    }

    /** Takes every row out of the table. */
    void clear() {
        first.at("table").evaluate("""
                async id => {
                  const url = '/api/v1/projects/' + id + '/table';
                  const table = await (await fetch(url)).json();
                  const commands = table.rows.filter(row => !row.parent).map(row => ({ op: 'delete', id: row.id }));
                  const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': document.querySelector('meta[name=csrf]').content };
                  await fetch(url + '/commands', { method: 'POST', headers, body: JSON.stringify({ version: table.version, commands }) });
                }""", first.project());
        assertThat(first.taskNames()).as("rows left").isEmpty();
    }

    /** Sends it round: its signers are asked. */
    void circulate() {
        var page = first.at("table");
        stage.press(page, "[id='sign:circulate']");
        page.locator("#countersigning table").waitFor();
        assertThat(page.locator("#countersigning tbody tr").count()).as("signers").isEqualTo(HEADS.size());
    }

    /** Once all have signed. Opens step 4. */
    void file() {
        var page = first.at("table");
        stage.eventually(page, "[id='sign:file']");
        stage.press(page, "[id='sign:file']");
        assertThat(first.step("分工")).startsWith("已完成");
        assertThat(first.step("计划")).startsWith("进行中");
    }
}
