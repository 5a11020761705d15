// The rows as a tree in table order, and what each command does to them and how it is undone. Nothing here knows the screen or the server.

let made = 0;

export class Model {
  constructor(data) {
    this.rows = [];
    this.byId = new Map();
    this.attic = new Map();
    this.closed = new Set();
    for (const row of data.rows || []) this.add({ ...row }, this.rows.length);
    this.arrange();
  }

  add(row, at) {
    this.rows.splice(at, 0, row);
    this.byId.set(row.id, row);
  }

  /** Levels, children and what is on the screen; called after the tree has changed. */
  arrange() {
    this.open = [];
    this.rows.forEach((row, at) => {
      const parent = this.parent(row);
      row.at = at;
      row.level = parent ? parent.level + 1 : 1;
      row.children = 0;
      row.shown = !parent || parent.shown && !this.closed.has(parent.id);
      if (parent) parent.children++;
      row.line = row.shown ? this.open.push(row) - 1 : -1;
    });
  }

  parent(row) { return row.parent === null || row.parent === undefined ? undefined : this.byId.get(row.parent); }

  /** The place after a row and all below it. */
  end(row) {
    let at = row.at + 1;
    while (at < this.rows.length && this.rows[at].level > row.level) at++;
    return at;
  }

  /** The sibling before a row, or undefined. */
  before(row) {
    for (let at = row.at - 1; at >= 0 && this.rows[at].level >= row.level; at--) if (this.rows[at].level === row.level) return this.rows[at];
    return undefined;
  }

  /** The sibling after a row, or undefined. */
  after(row) {
    const next = this.rows[this.end(row)];
    return next && next.level === row.level ? next : undefined;
  }

  place(row) { return { parent: row.parent ?? null, after: this.before(row)?.id ?? null }; }

  /** Applies a command; returns the command that undoes it, or null where there is nothing to do. */
  apply(command) {
    const undo = this[command.op]?.(command) ?? null;
    if (undo && command.op !== 'set') this.arrange();
    return undo;
  }

  set({ id, field, value }) {
    const row = this.byId.get(id);
    if (!row || same(row[field], value)) return null;
    const undo = { op: 'set', id, field, value: row[field] ?? null };
    row[field] = value;
    return undo;
  }

  /** The set command that adds one item to a cell's list. */
  adding({ id, field, value }) {
    const list = this.byId.get(id)?.[field] ?? [];
    return { op: 'set', id, field, value: list.includes(value) ? list : [...list, value] };
  }

  insert({ tempId, parent, after }) {
    this.add({ id: tempId, parent: parent ?? null, number: '', name: '' }, this.slot(parent, after));
    return { op: 'delete', id: tempId };
  }

  delete({ id }) {
    const row = this.byId.get(id);
    if (!row) return null;
    const undo = { op: 'restore', id, ...this.place(row) };
    const taken = this.rows.splice(row.at, this.end(row) - row.at);
    for (const one of taken) this.byId.delete(one.id);
    this.attic.set(id, taken);
    return undo;
  }

  restore({ id, parent, after }) {
    const taken = this.attic.get(id);
    if (!taken) return null;
    this.attic.delete(id);
    taken[0].parent = parent;
    const slot = this.slot(parent, after);
    taken.forEach((row, i) => this.add(row, slot + i));
    return { op: 'delete', id };
  }

  move({ id, parent, after }) {
    const row = this.byId.get(id);
    if (!row) return null;
    const undo = { op: 'move', id, ...this.place(row) };
    const taken = this.rows.splice(row.at, this.end(row) - row.at);
    row.parent = parent ?? null;
    this.arrange();
    const slot = this.slot(parent, after);
    this.rows.splice(slot, 0, ...taken);
    return undo;
  }

  slot(parent, after) {
    const sibling = this.byId.get(after);
    if (sibling) return this.end(sibling);
    const above = this.byId.get(parent);
    return above ? above.at + 1 : 0;
  }

  /** Puts the server's rows in place of ours, except fields that `keeps(id, field)`; rows of ours unknown to `order` stay only if they are new. */
  take(rows, order, keeps = () => false) {
    for (const row of rows) {
      const ours = this.byId.get(row.id);
      if (!ours) { this.add({ ...row }, this.rows.length); continue; }
      for (const field of new Set([...Object.keys(row), ...EMPTIED.filter(name => name in ours)])) if (!keeps(row.id, field)) ours[field] = row[field];
    }
    if (order) this.sort(order);
    this.arrange();
  }

  sort(order) {
    const place = new Map(order.map((id, at) => [id, at]));
    let last = -1;
    const keyed = this.rows.filter(row => place.has(row.id) || String(row.id).startsWith('new-')).map(row => [place.has(row.id) ? last = place.get(row.id) : last + 0.5, row]);
    keyed.sort((a, b) => a[0] - b[0]);
    this.rows = keyed.map(([, row]) => row);
    this.byId = new Map(this.rows.map(row => [row.id, row]));
  }

  /** Gives rows that the server has saved their ids. */
  rename(ids) {
    for (const [tempId, id] of Object.entries(ids)) {
      for (const rows of [this.rows, ...this.attic.values()]) for (const row of rows) {
        if (row.parent === tempId) row.parent = id;
        if (row.id === tempId) row.id = id;
      }
      const row = this.byId.get(tempId);
      if (row) { this.byId.delete(tempId); this.byId.set(id, row); }
      if (this.attic.has(tempId)) { this.attic.set(id, this.attic.get(tempId)); this.attic.delete(tempId); }
      if (this.closed.delete(tempId)) this.closed.add(id);
    }
  }
}

const EMPTIED = ['name', 'lead', 'collaborating', 'owner', 'collaborators', 'estimate', 'start', 'finish', 'milestone', 'standard', 'acceptedBy', 'needs', 'contingency', 'priority', 'deliverable', 'links', 'contract', 'shares', 'needLines', 'locked', 'note', 'parent', 'number'];

export const newId = () => 'new-' + ++made;

/** Whether two values of a cell are the same; nothing, null, '' and [] are, and the parts of a value may come in any order. */
export function same(a, b) {
  const nothing = value => value === undefined || value === null || value === '' || value === false || Array.isArray(value) && !value.length;
  const plain = value => Array.isArray(value) ? value.map(plain) : value && typeof value === 'object' ? Object.entries(value).filter(([, part]) => !nothing(part)).sort() : value;
  const text = value => nothing(value) ? '' : JSON.stringify(plain(value));
  return text(a) === text(b);
}
