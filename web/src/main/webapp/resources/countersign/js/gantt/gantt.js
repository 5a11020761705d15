/*
 * The Gantt chart (SPEC S4.3). Mounted on every
 *   <div class="cs-gantt" data-url="…" data-texts="{…}"></div>
 * (data-lang or the nearest lang attribute chooses date formats). GET data-url answers GanttData, see countersign.web.gantt.GanttData:
 *
 *   { "title": "Q3 新品推广", "now": "2026-08-05T10:30", "dayStart": "09:00", "dayEnd": "18:00", "weekendDays": [6, 7],
 *     "departments": [{ "id": "11", "name": "市场部", "color": 1 }],                      color 1–8: --cs-dept-1 … --cs-dept-8
 *     "people": [{ "id": "42", "name": "张伟", "department": "11" }],
 *     "days": [{ "date": "2026-10-01", "kind": "off" | "makeup" | "half", "name": "国庆节" }],
 *     "tasks": [{ "id": "101", "parent": "100", "number": "3", "name": "…", "kind": "task" | "summary" | "milestone" | "inbound" | "buffer",
 *                 "department": "11", "owner": "张伟", "person": "42", "departments": ["12"], "people": ["43"], "start": "2026-08-03T09:00", "finish": "2026-08-08T18:00",
 *                 "bufferStart": "2026-08-07T18:00", "bufferUsed": 25, "done": 40, "critical": true, "slack": "2 个工作日",
 *                 "baselineStart": "…", "baselineFinish": "…", "driver": "99", "driverText": "…", "note": "…", "stated": "40.1.1785000000000" }],
 *     "links": [{ "from": "99", "to": "101", "type": "FS", "lag": "+2d", "critical": true }],
 *     "editable": true, "stamp": "8-5f3a", "copy": { "reasons": [{ "name": "OTHER", "text": "…" }], "raises": true,
 *       "draft": { "version": 3, "steps": [[changes, as below]], "superseded": "…" } } }
 *
 * Tasks come in the order of the table, a parent before its children. Times are local times of the project's zone. `finish` includes the
 * buffer, which begins at `bufferStart` (left out: none). A milestone or an inbound commitment has finish = start. `driver` is the id of the
 * predecessor that decides the start; `driverText` a ready sentence where something else does. `person` is the owner, `departments` and `people` are
 * those who help, by id. What is unknown is left out.
 *
 * Where it is `editable`, changes made by hand are posted to data-url + "/edits/trial" and, to be kept, to data-url + "/edits" with the `stamp` of
 * the plan they were made on and X-CSRF-Token from <meta name="csrf">, see GanttEdits and GanttTrial:
 *   { "stamp": "8-5f3a", "edits": [{ "op": "move" | "resize", "id": "101", "at": "2026-08-10T09:00" }, { "op": "connect", "id": "101", "from": "99", "type": "FS" },
 *     { "op": "disconnect", "id": "101", "from": "99" }] }
 *   answers { "stamp": "…", "lines": [{ "tone": "info" | "warn" | "bad", "text": "…" }], "tasks": [rows that changed, whole], "gone": ["pool-7"],
 *     "links": [all, if one changed], "undo": [edits that take it back, to be posted as they are] }; 409 when the plan is another one by now.
 *
 * Where there is a `copy`, changes are made on a copy of the plan that holds, see copying.js and GanttCopy: data-url + "/copy/trial" takes
 *   { "changes": [as said last], "edits": [as above] } and answers { "changes", "lines", "tasks", "gone", "links" } as compared with the plan that holds;
 *   data-url + "/copy" takes { "changes", "reason": "OTHER", "explanation": "…" } and answers { "number", "said" }. data-changes leads to the requests.
 *   What is gathered is kept by data-url + "/copy/draft", which takes { "version", "steps" } and answers { "version" }, 409 when it was changed on another device;
 *   of changes made on a plan that is another one by now, data-url + "/copy/still" takes { "changes" } and answers as the trial does for those that still apply.
 *
 * Where a task is `stated`, the reader may state how far it is, see stating.js and GanttStatement: data-url + "/progress/trial" takes { "id", "percent", "finish" }
 * and answers { "finish", "lines", "tasks": [{ "id", "start", "finish" }] }; data-url + "/progress" takes the same with "stamp", the task's `stated`, and answers
 * { "tasks": [rows that changed, whole], "taken": "77" }; data-url + "/progress/undo" takes { "id", "taken", "stamp" }; 409 when something was said of it since.
 * `still` is a sentence why nobody states progress now.
 *
 * The load of people under the chart is fetched from data-url + "/load" when it is wanted, see GanttLoad. In the page's own address `department` and
 * `person` are ids that the chart is filtered by, `load` says that the load is shown.
 *
 * Words: the keys web.gantt.* of the bundle without that prefix.
 * Events on the host: cs:select {detail: task} when the active row changes, cs:planned when a change was kept; then the button named by data-tell
 * is pressed, so that the page tells anew what it says of the plan. cs:filtered when something else is filtered.
 */
import { mountAll, el } from '../client/dom.js';
import { wordsOf } from '../client/words.js';
import { readModel } from './model.js';
import { Chart } from './chart.js';

async function mount(host) {
  const words = wordsOf(host);
  host.replaceChildren(el('p', { class: 'g-state', role: 'status' }, words.t('loading')));
  host.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(host.dataset.url, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
    if (!answer.ok) throw new Error(answer.status);
    show(host, await answer.json(), words);
  } catch (failure) {
    console.error('gantt', failure);
    sayFailed(host, words);
  }
  host.removeAttribute('aria-busy');
}

function show(host, data, words) {
  if (!data.tasks?.length) {
    host.replaceChildren(el('p', { class: 'g-state' }, words.t('empty')));
    return;
  }
  host.chart = new Chart(host, readModel(data), words, data);
  host.addEventListener('cs:planned', () => document.getElementById(host.dataset.tell)?.click());
}

function sayFailed(host, words) {
  const again = el('button', { type: 'button', class: 'cs-button', onclick: () => mount(host) }, words.t('retry'));
  host.replaceChildren(el('p', { class: 'g-state', role: 'alert' }, words.t('failed') + ' ', again));
}

mountAll('cs-gantt', mount);
