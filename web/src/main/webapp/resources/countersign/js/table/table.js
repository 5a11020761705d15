/*
 * The assignment table (SPEC S3.1–S3.3). Mounted on every
 *   <div class="cs-assignment" data-url="…" data-texts="{…}"></div>      (optional: data-lang)
 * GET data-url answers TableData, see countersign.web.table.TableData:
 *
 *   { "version": 17, "editable": true, "today": "2026-08-05",
 *     "calendar": { "dayMinutes": 480, "week": [480, 480, 480, 480, 480, 0, 0], "days": { "2026-10-01": 0 } },   (optional: without it nothing follows from dates)
 *     "departments":  [{ "id": "1", "name": "市场部", "aliases": ["市场"], "color": 1, "ended": true (only of one that is no more and a row still names) }],
 *     "people":       [{ "id": "21", "name": "张伟", "login": "zhangwei", "department": "2" }],
 *     "deliverables": [{ "id": "31", "name": "推广方案" }],
 *     "commitments":  [{ "id": "71", "name": "产品部:技术顾问 1 人" }],
 *     "rows": [{ "id": "101", "parent": null, "number": "1", "name": "…", "lead": "2", "collaborating": ["1", "3"], "owner": "21",
 *                "collaborators": ["22", "各区域销售经理"], "estimate": "5d", "start": "2026-08-01", "finish": "2026-08-07", "milestone": false,
 *                "contract": "2026-08-10", "shares": [{ "person": "21", "share": "50%" | "3d" }],
 *                "needLines": [{ "kind": "people" | "material" | "time" | "money", "department": "3", "what": "…", "amount": "…", "from": "2026-08-03",
 *                                "to": "2026-08-05", "commitment": "71" }],
 *                "standard": "…", "acceptedBy": "1", "needs": "…", "contingency": "…", "priority": "high" | "normal" | "low",
 *                "deliverable": "31" | "management", "links": "3FS+2d, 5", "locked": false, "note": "…" }],
 *     "digest": "…", "findings": [{ "id": "f1", "kind": "noStandard", "severity": "error" | "warning", "text": "…", "rows": ["101"], "field": "standard",
 *                    "mend": { "label": "…", "commands": […] } }],
 *     "kinds": [{ "kind": "noStandard", "title": "…", "reasons": ["…"], "reason": null }] }
 *
 * Rows come in the order of the table, a parent before its children. Ids are strings; of `collaborators` and of every other field of
 * departments, people and deliverables, a string that is no known id is text that was typed. Estimates are 5d (working days), 4h or 2w.
 * `locked` rows are shown and not edited, `note` says why. `kinds` describes the groups of findings; `reason` is the answer given to the warnings of that kind.
 *
 * Edits are posted to data-url + "/commands" (or data-commands) with X-CSRF-Token from <meta name="csrf">, see TableEdit and TableCommand:
 *   { "version": 17, "held": the digest, "commands": [
 *     { "op": "set", "id": "101", "field": "name", "value": "…" },                          value as in the row; unreadable text as typed; null empties
 *     { "op": "insert", "tempId": "new-1", "parent": null, "after": "101" },                after: the sibling before it, null = first child
 *     { "op": "move", "id": "101", "parent": "100", "after": null },                        with everything below it
 *     { "op": "delete", "id": "101" }, { "op": "restore", "id": "101", "parent": null, "after": "100" },   with everything below it; restore undoes
 *     { "op": "reason", "kind": "noStandard", "value": "…" } ] }
 * A mend may also say { "op": "add", "id": "101", "field": "collaborating", "value": "6" }, which is sent as the set of the list with that item.
 * A tempId may be used as id in later commands of the same list. A command refused does not stop the others. The answer, see TableReply:
 *   { "version": 18, "rows": [changed rows, whole], "order": ["101", …] or null if unchanged, "ids": { "new-1": "140" },
 *     "digest": "…", "findings": all, or null and "found": […], "gone": ["f1"], "kinds": […], "problems": [{ "row": "101", "field": "finish", "message": "…" }] }
 * `problems` names what of this list was not taken: the cell keeps what was typed, marked, with the sentence beside it. field null: the row.
 * 409 when the version is stale and nothing was taken: the same answer with the present version, the rows changed by others since,
 * `order` whole, and `by`: "王芳". Fields nobody else touched are sent again by themselves; the others are shown for a choice.
 *
 * GET data-url + "/changes?version=17&held=…" answers 204 while the version holds, else what 409 would: asked when the page is seen again and every 20 seconds.
 *
 * Words: the keys web.table.* of the bundle without that prefix. Events on the host: cs:saved {detail: {version}} after each accepted answer.
 */
import { mountAll, el } from '../client/dom.js';
import { wordsOf } from '../client/words.js';
import { Sheet } from './sheet.js';

async function mount(host) {
  const words = wordsOf(host);
  host.replaceChildren(el('p', { class: 't-state', role: 'status' }, words.t('loading')));
  try {
    const answer = await fetch(host.dataset.url, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
    if (!answer.ok) throw new Error(answer.status);
    host.sheet = new Sheet(host, await answer.json(), words);
  } catch (failure) {
    console.error('table', failure);
    const again = el('button', { type: 'button', class: 'cs-button t-button', onclick: () => mount(host) }, words.t('retry'));
    host.replaceChildren(el('p', { class: 't-state', role: 'alert' }, words.t('failed') + ' ', again));
  }
}

mountAll('cs-assignment', mount);
