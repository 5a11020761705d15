// Two people at one table (SPEC section 9): the second is shown what the first changed, and nothing typed is lost. Cells that only others
// changed are taken and marked; cells that both changed keep what was typed until the person has chosen.

import { el } from '../client/dom.js';
import { same } from './model.js';
import { WAS } from './queue.js';

export class Conflicts {
  constructor(sheet) {
    Object.assign(this, { sheet, open: new Map(), taken: new Map() });
    this.element = el('section', { class: 't-conflicts', role: 'alert', hidden: true });
  }

  /** Whether a cell waits for a choice, and so keeps what was typed. */
  holds(id, field) { return this.open.has(id + ' ' + field); }

  /** Whether somebody else has just changed a cell. */
  theirs(id, field) { return this.taken.has(id + ' ' + field); }

  /** The server's answer to a stale version: takes their changes, sends ours again where nobody else was. */
  stale(reply, commands) {
    const { queue, model } = this.sheet;
    const rows = new Map((reply.rows || []).map(row => [row.id, row]));
    const present = reply.order && new Set(reply.order);
    const again = [];
    for (const command of [...commands, ...queue.waiting]) {
      const theirs = rows.get(command.id);
      const gone = present && command.id && !present.has(command.id) && !String(command.id).startsWith('new-') && command.op !== 'restore';
      const clash = command.op === 'set' && theirs && !same(theirs[command.field], command[WAS]) && !same(theirs[command.field], command.value);
      if (gone) { if (command.op !== 'delete') this.keepGone(command, reply.by); } else if (clash) this.keep(command, theirs, reply.by); else again.push(command);
    }
    queue.waiting = again;
    this.markTheirs(rows, again);
    model.take(reply.rows || [], reply.order, (id, field) => this.holds(id, field) || queue.holds(id, field));
    for (const command of again) if (['move', 'delete'].includes(command.op)) model.apply(command);
    this.sheet.findings.take(reply);
    this.show(reply.by);
    this.sheet.showAll();
  }

  markTheirs(rows, again) {
    this.taken.clear();
    const own = new Set(again.map(command => command.id + ' ' + command.field));
    for (const [id, row] of rows) {
      const ours = this.sheet.model.byId.get(id);
      for (const column of this.sheet.fields) {
        const key = id + ' ' + column.field;
        if (!own.has(key) && !this.open.has(key) && !same(ours?.[column.field], row[column.field])) this.taken.set(key, true);
      }
    }
  }

  keep(command, theirs, by) {
    const row = this.sheet.model.byId.get(command.id);
    this.open.set(command.id + ' ' + command.field, { id: command.id, field: command.field, name: row?.name || theirs.name, mine: command.value, theirs: theirs[command.field] ?? null, by });
  }

  keepGone(command, by) {
    const row = this.sheet.model.byId.get(command.id);
    if (command.op === 'set') this.open.set(command.id + ' ' + command.field, { id: command.id, field: command.field, name: row?.name ?? '', mine: command.value, gone: true, by });
  }

  show(by) {
    const { t } = this.sheet.words;
    const close = () => { this.taken.clear(); this.element.hidden = true; this.sheet.showAll(); this.sheet.editor.focus(); };
    const done = el('button', { type: 'button', class: 'cs-button t-button', onclick: close }, t('conflict.seen'));
    this.element.replaceChildren(el('p', {}, t(this.open.size ? 'conflict.both' : 'conflict.taken', by || t('conflict.someone'), this.taken.size), ' ', this.open.size ? '' : done),
      ...[...this.open].map(([key, conflict]) => this.choice(key, conflict)));
    this.element.hidden = !this.open.size && !this.taken.size;
  }

  choice(key, conflict) {
    const { sheet } = this;
    const { t } = sheet.words;
    const column = sheet.fields.find(one => one.field === conflict.field);
    const write = value => column.write(value) || t('emptyCell');
    const button = (label, act) => el('button', { type: 'button', class: 'cs-button t-button', onclick: () => this.choose(key, conflict, act) }, label);
    if (conflict.gone) return el('p', {}, t('conflict.gone', conflict.name, column.title, write(conflict.mine)), ' ', button(t('conflict.seen'), () => {}));
    return el('p', {}, t('conflict.cell', conflict.name, column.title), ' ',
      button(t('conflict.mine', write(conflict.mine)), () => this.sheet.queue.push([{ op: 'set', id: conflict.id, field: conflict.field, value: conflict.mine, [WAS]: conflict.theirs }])),
      button(t('conflict.theirs', write(conflict.theirs)), () => sheet.model.apply({ op: 'set', id: conflict.id, field: conflict.field, value: conflict.theirs })));
  }

  choose(key, conflict, act) {
    this.open.delete(key);
    act();
    this.show(conflict.by);
    this.sheet.showAll();
    if (!this.open.size) this.sheet.editor.focus();
  }
}
