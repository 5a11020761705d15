// The table as a whole: model, edits with their undo, the queue to the server, and what comes back. The parts on the screen are told.

import { el } from '../client/dom.js';
import { helpDialog } from '../client/help.js';
import { Actions } from './actions.js';
import { columnsOf } from './columns.js';
import { copyAndPaste } from './clipboard.js';
import { Conflicts } from './conflicts.js';
import { detailFields } from './details.js';
import { Editor } from './editor.js';
import { Findings } from './findings.js';
import { Grid } from './grid.js';
import { keyGroups, listen } from './keys.js';
import { Model } from './model.js';
import { Panel } from './panel.js';
import { Queue, WAS } from './queue.js';
import { keepRefused, recallRefused } from './refused.js';
import { toolbar } from './toolbar.js';
import { Watch } from './watch.js';
import { WorkTime, withTimes } from './worktime.js';

let sheets = 0;

export class Sheet {
  constructor(host, data, words) {
    words.thisYear = +(data.today || '').slice(0, 4);
    Object.assign(this, { host, data, words, id: 'cs-sheet-' + ++sheets, editable: data.editable === true, problems: new Map(), past: [], future: [] });
    this.model = new Model(data);
    recallRefused(this);
    this.workTime = data.calendar && new WorkTime(data.calendar);
    data.rowsNow = () => this.model.rows;
    this.columns = columnsOf(data, words, host.clientWidth < 640);
    this.fields = [...this.columns, ...detailFields(data, words)];
    this.findings = new Findings(data);
    this.actions = new Actions(this);
    this.conflicts = new Conflicts(this);
    this.build();
    this.queue = new Queue(host.dataset.commands || host.dataset.url + '/commands', data.version, {
      sent: reply => this.sent(reply), stale: (reply, commands) => this.conflicts.stale(reply, commands), state: state => this.tools.state(state),
      held: () => this.findings.digest });
    listen(this);
    copyAndPaste(this);
    this.watch = new Watch(this);
    this.showAll();
  }

  build() {
    const { words, host } = this;
    this.help = helpDialog(document.body, words.t, keyGroups(words.t));
    this.live = el('div', { class: 'cs-sr', role: 'status' });
    this.grid = new Grid(this);
    this.editor = new Editor(this);
    this.panel = new Panel(this);
    this.tools = toolbar(this);
    this.toast = el('div', { class: 't-toast', role: 'status', hidden: true });
    host.replaceChildren(this.tools, this.conflicts.element, el('div', { class: 't-main' }, el('div', { class: 't-left' }, this.grid.element, this.panel.line), this.panel.element), this.toast, this.live);
  }

  /** The row of the active cell; undefined on the empty row at the end. */
  get row() { return this.model.open[this.grid.line]; }

  get column() { return this.columns[this.grid.col]; }

  writable(row, column) { return this.editable && column.field !== 'number' && !row?.locked; }

  /** Applies commands, and what follows from them, as one step that one undo takes back, and sends them. */
  change(given) {
    if (!this.editable) return;
    const commands = this.workTime ? withTimes(given, this.model, this.workTime) : given;
    const undo = this.run(commands);
    if (!undo.length) return;
    this.past.push({ redo: commands, undo });
    this.future = [];
    this.tools.history();
  }

  run(commands) {
    const undos = [];
    const sent = [];
    this.toast.hidden = true;
    for (const given of commands) {
      const command = given.op === 'add' ? this.model.adding(given) : given;
      const undo = command.op === 'reason' ? null : this.model.apply(command);
      if (command.op === 'set') this.problems.delete(command.id + ' ' + command.field);
      if (!undo && command.op !== 'reason') continue;
      if (undo) undos.unshift(undo);
      sent.push(command.op === 'set' ? { ...command, [WAS]: undo.value } : { ...command });
    }
    this.queue.push(sent);
    keepRefused(this);
    if (sent.some(command => command.op !== 'set')) this.showAll(); else this.showRows(sent.map(command => command.id));
    return undos;
  }

  undo() { this.step(this.past, this.future, 'undo'); }

  redo() { this.step(this.future, this.past, 'redo'); }

  step(from, to, which) {
    const entry = from.pop();
    if (!entry || !this.editable) return;
    this.run(entry[which]);
    to.push(entry);
    this.tools.history();
    const [own] = entry.redo;
    const id = [own, ...entry[which]].find(command => this.model.byId.has(command.id))?.id;
    if (id) this.go(id, own.field);
    this.say(this.words.t('said.' + which));
  }

  /** Takes the server's answer to edits of ours. */
  sent(reply) {
    this.takeIds(reply.ids || {});
    for (const problem of reply.problems || []) this.problems.set(problem.row + ' ' + (problem.field ?? ''), problem.message);
    this.model.take(reply.rows || [], reply.order, (id, field) => this.queue.holds(id, field) || this.problems.has(id + ' ' + field) || this.conflicts.holds(id, field));
    for (const command of this.queue.waiting) if (reply.order && ['move', 'delete'].includes(command.op)) this.model.apply(command);
    this.findings.take(reply);
    keepRefused(this);
    this.showAll();
    if (reply.problems?.length) this.say(reply.problems.map(problem => problem.message).join(' '));
    this.host.dispatchEvent(new CustomEvent('cs:saved', { detail: { version: reply.version }, bubbles: true }));
  }

  takeIds(ids) {
    if (!Object.keys(ids).length) return;
    this.model.rename(ids);
    this.queue.rename(ids);
    for (const entry of [...this.past, ...this.future]) for (const command of [...entry.undo, ...entry.redo])
      for (const name of ['id', 'parent', 'after', 'tempId']) if (command[name] in ids) command[name] = ids[command[name]];
    for (const entry of [...this.past, ...this.future]) for (const list of ['undo', 'redo']) entry[list] = entry[list].map(command => command.op === 'insert' && !String(command.tempId).startsWith('new-')
      ? { op: 'restore', id: command.tempId, parent: command.parent ?? null, after: command.after ?? null } : command);
    for (const [key, message] of [...this.problems]) {
      const [id, field] = key.split(' ');
      if (id in ids) { this.problems.delete(key); this.problems.set(ids[id] + ' ' + field, message); }
    }
  }

  /** Whether anything typed in a row was refused. */
  refused(row) { return this.problems.size > 0 && (this.problem(row) || this.fields.some(one => this.problem(row, one.field))); }

  /** What is wrong with a cell; without a field, with the row itself. */
  problem(row, field) { return this.problems.size > 0 && this.problems.get(row.id + ' ' + (field ?? '')); }

  showAll() { this.grid.refresh(); this.panel.refresh(); this.tools.counts(); }

  showRows(ids) { this.grid.touch(ids); this.panel.follow(); }

  /** Moves to a row, opening what folds it away, and to a field if one is named. */
  go(id, field) {
    let row = this.model.byId.get(id);
    if (!row) return;
    for (let parent = this.model.parent(row); parent; parent = this.model.parent(parent)) this.model.closed.delete(parent.id);
    this.model.arrange();
    this.grid.refresh();
    const col = this.columns.findIndex(column => column.field === field);
    this.grid.select(row.line, col < 0 ? this.grid.col : col);
  }

  say(text) { this.live.textContent = text; }

  /** Tells what happened, with a button that takes it back. */
  offerUndo(text) {
    const button = el('button', { type: 'button', class: 'cs-button t-button', onclick: () => { this.undo(); this.toast.hidden = true; this.editor.focus(); } }, this.words.t('tool.undo'));
    this.toast.replaceChildren(text + ' ', button);
    this.toast.hidden = false;
    clearTimeout(this.toastEnd);
    this.toastEnd = setTimeout(() => { this.toast.hidden = true; }, 10_000);
  }
}
