// What is done to rows as a whole: insert, delete, indent, outdent, move, fill down, fold. Each is one step for undo.

import { newId } from './model.js';

export class Actions {
  constructor(sheet) { this.sheet = sheet; }

  /** The selected rows without those below another selected one. */
  tops() {
    const { model, grid } = this.sheet;
    const rows = grid.rows.filter(row => !row.locked);
    const chosen = new Set(rows);
    return rows.filter(row => { for (let up = model.parent(row); up; up = model.parent(up)) if (chosen.has(up)) return false; return true; });
  }

  /** A new row below the active one: its first child if it is open, else the next of its level. */
  insert() {
    const { sheet } = this;
    const { row, model, grid } = sheet;
    if (!sheet.editable) return;
    if (!row) { grid.select(grid.lines - 1, 1); sheet.editor.open(); return; }
    const inside = row.children > 0 && !model.closed.has(row.id);
    const tempId = newId();
    sheet.change([{ op: 'insert', tempId, parent: inside ? row.id : row.parent ?? null, after: inside ? null : row.id }]);
    sheet.go(tempId, 'name');
    sheet.editor.focus();
  }

  /** A new row at the end of the table, on the level of the last, with values [[field, value], …]. */
  append(values) {
    const { sheet } = this;
    const tempId = newId();
    sheet.change([{ op: 'insert', tempId, ...this.atEnd() }, ...values.map(([field, value]) => ({ op: 'set', id: tempId, field, value }))]);
    sheet.go(tempId);
  }

  atEnd() {
    const last = this.sheet.model.rows[this.sheet.model.rows.length - 1];
    return { parent: last?.parent ?? null, after: last?.id ?? null };
  }

  remove() {
    const { sheet } = this;
    const tops = this.tops();
    if (!tops.length || !sheet.editable) return;
    const count = tops.reduce((sum, row) => sum + sheet.model.end(row) - row.at, 0);
    sheet.change(tops.map(row => ({ op: 'delete', id: row.id })));
    sheet.grid.select(sheet.grid.range.top, sheet.grid.col);
    sheet.offerUndo(sheet.words.t('deleted', count));
  }

  /** One level down, under the row above. */
  indent() {
    const { model } = this.sheet;
    const commands = [];
    const tops = this.tops();
    const first = tops[0] && model.before(tops[0]);
    if (!first) return;
    let after = lastChild(model, first);
    for (const row of tops) if ((row.parent ?? null) === (tops[0].parent ?? null)) { commands.push({ op: 'move', id: row.id, parent: first.id, after }); after = row.id; }
    model.closed.delete(first.id);
    this.moveKeeping(commands);
  }

  /** One level up, staying where it is: the later rows of its level come below it, as in MS Project. */
  outdent() {
    const { model } = this.sheet;
    const tops = this.tops().filter(row => model.parent(row));
    const parent = tops[0] && model.parent(tops[0]);
    if (!parent) return;
    const moved = tops.filter(row => row.parent === parent.id);
    const last = moved[moved.length - 1];
    const commands = [];
    let after = lastChild(model, last);
    for (let next = model.after(last); next; next = model.after(next)) { commands.push({ op: 'move', id: next.id, parent: last.id, after }); after = next.id; }
    after = parent.id;
    for (const row of moved) { commands.push({ op: 'move', id: row.id, parent: parent.parent ?? null, after }); after = row.id; }
    this.moveKeeping(commands);
  }

  /** Among the rows of its level, by one. */
  move(step) {
    const { model } = this.sheet;
    const tops = this.tops();
    if (!tops.length) return;
    const edge = step < 0 ? tops[0] : tops[tops.length - 1];
    const other = step < 0 ? model.before(edge) : model.after(edge);
    if (!other || tops.some(row => (row.parent ?? null) !== (edge.parent ?? null))) return;
    const after = step < 0 ? tops[tops.length - 1].id : model.before(tops[0])?.id ?? null;
    this.moveKeeping([{ op: 'move', id: other.id, parent: other.parent ?? null, after }]);
  }

  /** Runs moves and keeps the selection on its rows. */
  moveKeeping(commands) {
    const { grid, model } = this.sheet;
    if (!commands.length || !this.sheet.editable) return;
    const active = this.sheet.row;
    const from = grid.anchor && model.open[grid.anchor.line];
    this.sheet.change(commands);
    const anchor = from && { line: from.line, col: grid.anchor.col };
    grid.select(active.line, grid.col);
    if (anchor) { grid.anchor = anchor; grid.mark(); }
  }

  /** Empties the selected cells. */
  clear() {
    const { grid, columns } = this.sheet;
    const chosen = columns.slice(grid.range.left, grid.range.right + 1);
    this.sheet.change(grid.rows.flatMap(row => chosen.filter(column => this.sheet.writable(row, column)).map(column => ({ op: 'set', id: row.id, field: column.field, value: null }))));
  }

  /** Copies the first row of the selection into the others; of a single row, the row above. */
  fillDown() {
    const { grid, columns, model } = this.sheet;
    const { top, bottom, left, right } = grid.range;
    const source = model.open[top === bottom ? top - 1 : top];
    if (!source) return;
    const targets = top === bottom ? grid.rows : grid.rows.slice(1);
    const chosen = columns.slice(left, right + 1);
    this.sheet.change(targets.flatMap(row => chosen.filter(column => this.sheet.writable(row, column)).map(column => ({ op: 'set', id: row.id, field: column.field, value: source[column.field] ?? null }))));
  }

  toggleCheck() {
    const { row, column } = this.sheet;
    if (row && this.sheet.writable(row, column)) this.sheet.change([{ op: 'set', id: row.id, field: column.field, value: !row[column.field] }]);
  }

  fold(row = this.sheet.row, open = this.sheet.model.closed.has(row?.id)) {
    const { model } = this.sheet;
    if (!row?.children) return;
    if (open) model.closed.delete(row.id); else model.closed.add(row.id);
    model.arrange();
    this.sheet.grid.refresh();
  }
}

function lastChild(model, row) {
  let last = null;
  for (let at = row.at + 1; at < model.rows.length && model.rows[at].level > row.level; at++) if (model.rows[at].parent === row.id) last = model.rows[at].id;
  return last;
}
