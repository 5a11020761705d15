package countersign.browser;

/** Fills the assignment table of the demo project through the table's own commands, as the client component sends them. */
final class DemoTable {

    /** Run on the table's page; returns the sentences of the errors that are left. */
    static final String SCRIPT = """
            async () => {
              const url = document.querySelector('.cs-assignment').dataset.url;
              const csrf = document.querySelector('meta[name=csrf]').content;
              const load = async () => (await fetch(url)).json();
              let table = await load();
              const dept = name => table.departments.find(d => d.name === name).id;
              const who = name => table.people.find(p => p.name === name).id;
              const serves = name => table.deliverables.find(d => d.name === name).id;
              const send = async commands => {
                const answer = await fetch(url + '/commands', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf },
                  body: JSON.stringify({ version: table.version, commands }) });
                const reply = await answer.json();
                if (!answer.ok || (reply.problems || []).length) throw new Error(answer.status + ' ' + JSON.stringify(reply).slice(0, 800));
                table = await load();
                return reply;
              };
              const rows = [
                ['a', null, '方案设计', '市场部', ['销售部', '产品部'], '王雅琴', '3d', '2026-09-17', '2026-09-30', '推广方案覆盖 30 个核心城市，预算误差不超过 5%', '销售部', '推广方案', ''],
                ['b', null, '物料制作'],
                ['b1', 'b', '销售培训材料制作', '销售部', ['产品部', '市场部'], '张伟强', '5d', '2026-09-21', '2026-10-16', '包含核心卖点与竞品对比话术，20 名销售测试通过率达 90%', '市场部', '销售培训材料', 'a'],
                ['b2', 'b', '售后响应手册制定', '售后部', ['产品部', '客户服务部'], '唐莉', '6d', '2026-09-28', '2026-10-23', '写明 10 类常见问题的处理流程，48 小时内解决客诉', '客户服务部', '售后响应手册', 'a'],
                ['c', null, '渠道培训', '销售部', ['市场部'], '张伟强', '3d', '2026-09-21', '2026-10-30', '覆盖 30 个城市的区域销售，考核通过率达 90%', '市场部', '销售培训材料', 'b1'],
                ['d', null, '上线执行'],
                ['d1', 'd', '渠道铺货执行', '销售部', ['市场部'], '赵立新', '8d', '2026-10-08', '2026-11-06', '覆盖全国 30 个核心城市，铺货率达 90%', '市场部', '推广方案', 'c,b2'],
                ['e', null, '效果复盘', '市场部', ['销售部'], '张雨婷', '5d', '2026-10-12', '2026-11-06', '复盘报告列出 5 项指标的达成率与差距', '销售部', 'management', 'd1'],
              ];
              const last = {};
              const insert = rows.map(([id, parent]) => { const after = last[parent] || null; last[parent] = id; return { op: 'insert', tempId: id, parent, after }; });
              const fields = rows.flatMap(([id, , name, lead, helpers, owner, estimate, start, finish, standard, by, deliverable]) => {
                const set = { name };
                if (lead) Object.assign(set, { lead: dept(lead), collaborating: helpers.map(dept), owner: who(owner), estimate, start, finish, standard, acceptedBy: dept(by),
                  deliverable: deliverable === 'management' ? deliverable : serves(deliverable) });
                return Object.entries(set).map(([field, value]) => ({ op: 'set', id, field, value }));
              });
              const made = await send([...insert, ...fields]);
              const number = id => table.rows.find(r => r.id === made.ids[id]).number;
              await send(rows.filter(r => r[12]).map(r => ({ op: 'set', id: made.ids[r[0]], field: 'links', value: r[12].split(',').map(number).join(', ') })));
              const kinds = [...new Set(table.findings.filter(f => f.severity === 'warning').map(f => f.kind))];
              if (kinds.length) await send(kinds.map(kind => ({ op: 'reason', kind, value: '已与相关部门核对，按现有安排执行。' })));
              return table.findings.filter(f => f.severity === 'error').map(f => f.text);
            }
            """;

    private DemoTable() {}
}
