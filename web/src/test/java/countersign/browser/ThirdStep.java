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

    /** Somebody helps with a task; what the table warns of then is answered. */
    void help(String helper, String task) {
        first.at("table").evaluate("""
                async ([id, helper, task]) => {
                  const url = '/api/v1/projects/' + id + '/table';
                  const load = async () => (await fetch(url)).json();
                  const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': document.querySelector('meta[name=csrf]').content };
                  const send = async commands => {
                    const answer = await fetch(url + '/commands', { method: 'POST', headers, body: JSON.stringify({ version: (await load()).version, commands }) });
                    const reply = await answer.json();
                    if (!answer.ok || (reply.problems || []).length) throw new Error(answer.status + ' ' + JSON.stringify(reply).slice(0, 800));
                  };
                  const table = await load();
                  const person = table.people.find(one => one.name === helper).id;
                  await send([{ op: 'set', id: table.rows.find(row => row.name === task).id, field: 'collaborators', value: [person] }]);
                  const kinds = [...new Set((await load()).findings.filter(f => f.severity === 'warning').map(f => f.kind))];
                  if (kinds.length) await send(kinds.map(kind => ({ op: 'reason', kind, value: '已与相关部门核对，按现有安排执行。' })));
                }""", List.of(first.project(), helper, task));
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
