// The cells on the screen: only rows near the view are in the document, at 32 px each. Knows the active cell and the selected rectangle.

import { el, oncePerFrame } from '../client/dom.js';
import { rowMaker } from './cells.js';

export const ROW = 32;
const AHEAD = 8;

export class Grid {
  constructor(sheet) {
    Object.assign(this, { sheet, line: 0, col: 1, anchor: null, drawn: new Map() });
    const { words, columns } = sheet;
    this.lefts = columns.reduce((lefts, column) => [...lefts, lefts[lefts.length - 1] + column.width], [0]);
    this.body = el('div', { class: 't-body', role: 'rowgroup' });
    this.empty = el('p', { class: 't-empty' }, words.t(sheet.editable ? 'empty' : 'emptyReadOnly'));
    this.callout = el('div', { class: 't-callout', id: sheet.id + '-callout', role: 'alert', hidden: true });
    this.cells = el('div', { role: 'treegrid', 'aria-label': words.t('label'), 'aria-colcount': columns.length + 1, 'aria-readonly': String(!sheet.editable), 'aria-multiselectable': 'true' },
      el('div', { class: 't-headgroup', role: 'rowgroup' }, this.header()), this.body);
    this.plane = el('div', { class: 't-plane' }, this.cells, this.empty, this.callout);
    this.plane.style.setProperty('--t-columns', columns.map(column => column.width + 'px').join(' ') + ' minmax(44px, 1fr)');
    this.plane.style.width = this.lefts[columns.length] + 44 + 'px';
    this.plane.style.setProperty('--t-name-left', (columns[0].frozen ? columns[0].width : 0) + 'px');
    this.element = el('div', { class: 't-scroll' }, this.plane);
    this.paintSoon = oncePerFrame(() => this.paint());
    this.element.addEventListener('scroll', () => { this.paintSoon(); this.sheet.editor.place(); }, { passive: true });
    new ResizeObserver(this.paintSoon).observe(this.element);
  }

  header() {
    const { columns, words } = this.sheet;
    return el('div', { class: 't-row t-header', role: 'row', 'aria-rowindex': '1' },
      ...columns.map((column, at) => el('div', { class: 't-cell t-' + column.field + (column.frozen ? ' frozen' : ''), role: 'columnheader', 'aria-colindex': at + 1, title: column.title }, column.title)),
      el('div', { class: 't-cell t-strip', role: 'columnheader', 'aria-colindex': columns.length + 1, title: words.t('findings') }, el('span', { class: 'cs-sr' }, words.t('findings')), '!'));
  }

  /** Lines on the screen; one more than there are rows where rows can be added. */
  get lines() { return this.sheet.model.open.length + (this.sheet.editable ? 1 : 0); }

  /** Draws everything anew; the active cell stays with its row, wherever that went. */
  refresh() {
    for (const node of this.drawn.values()) node.remove();
    this.drawn.clear();
    this.empty.hidden = this.sheet.model.rows.length > 0;
    this.body.style.height = this.lines * ROW + 'px';
    this.cells.setAttribute('aria-rowcount', this.lines + 1);
    const { held, sheet } = this;
    if (held && held.line >= 0 && sheet.model.byId.get(held.id) === held) this.line = held.line;
    this.line = Math.max(0, Math.min(this.line, this.lines - 1));
    this.paint();
    this.mark();
  }

  /** Draws the rows with these ids anew. */
  touch(ids) {
    for (const id of ids) {
      const row = this.sheet.model.byId.get(id);
      this.drawn.get(row)?.remove();
      this.drawn.delete(row);
    }
    this.paint();
    this.mark();
  }

  paint() {
    const { scrollTop, clientHeight } = this.element;
    const top = Math.floor(scrollTop / ROW);
    const leap = Math.abs(top - (this.top ?? top)) > clientHeight / ROW;
    this.top = top;
    const ahead = leap ? 1 : AHEAD;
    const first = Math.max(0, top - ahead);
    const last = Math.min(this.lines - 1, Math.ceil((scrollTop + clientHeight) / ROW) + ahead);
    for (const [key, node] of this.drawn) if (node.line < first || node.line > last) { node.remove(); this.drawn.delete(key); }
    const fresh = document.createDocumentFragment();
    for (let line = first; line <= last; line++) {
      const key = this.sheet.model.open[line] ?? 'new';
      if (!this.drawn.has(key)) { const node = this.drawRow(key, line); this.drawn.set(key, node); fresh.append(node); }
    }
    if (fresh.childNodes.length) { this.body.append(fresh); this.markRows(); }
  }

  drawRow(key, line) {
    this.make ??= rowMaker(this.sheet);
    const node = this.make(key === 'new' ? null : key);
    node.setAttribute('aria-rowindex', line + 2);
    node.style.transform = `translateY(${line * ROW}px)`;
    node.line = line;
    return node;
  }

  /** Moves the active cell; with `extend` the selected rectangle grows to it from where it began. */
  select(line, col, extend = false) {
    const from = this.anchor ?? { line: this.line, col: this.col };
    this.line = Math.max(0, Math.min(line, this.lines - 1));
    this.col = Math.max(0, Math.min(col, this.sheet.columns.length - 1));
    this.anchor = extend ? from : null;
    this.reveal();
    this.mark();
    this.sheet.panel.follow();
  }

  /** Selects so many lines and columns from a cell on, the first of them being the active one. */
  selectBlock(line, col, lines, columns) {
    this.select(line, col);
    this.anchor = { line: Math.min(line + lines, this.lines) - 1, col: Math.min(col + columns, this.sheet.columns.length) - 1 };
    this.mark();
  }

  /** The selected rectangle as {top, bottom, left, right}, both ends counted. */
  get range() {
    const from = this.anchor ?? this;
    return { top: Math.min(from.line, this.line), bottom: Math.max(from.line, this.line), left: Math.min(from.col, this.col), right: Math.max(from.col, this.col) };
  }

  /** The rows of the selection. */
  get rows() { return this.sheet.model.open.slice(this.range.top, this.range.bottom + 1); }

  reveal() {
    const view = this.element;
    const top = this.line * ROW;
    if (top < view.scrollTop) view.scrollTop = top;
    else if (top + ROW * 2 > view.scrollTop + view.clientHeight) view.scrollTop = top + ROW * 2 - view.clientHeight;
    if (this.sheet.columns[this.col].frozen) return;
    const frozen = this.frozenWidth();
    const left = this.lefts[this.col];
    if (left - frozen < view.scrollLeft) view.scrollLeft = left - frozen;
    else if (this.lefts[this.col + 1] + 44 > view.scrollLeft + view.clientWidth) view.scrollLeft = this.lefts[this.col + 1] + 44 - view.clientWidth;
  }

  /** How many pixels of the view the frozen columns take. */
  frozenWidth() { return this.sheet.columns.reduce((sum, column) => sum + (column.frozen ? column.width : 0), 0); }

  mark() {
    this.held = this.sheet.row;
    this.paint();
    this.markRows();
    this.sheet.editor.show();
    this.showProblem();
  }

  markRows() {
    const { top, bottom, left, right } = this.range;
    for (const node of this.drawn.values()) {
      const chosen = node.line >= top && node.line <= bottom;
      if (!chosen && !node.marked) continue;
      node.marked = chosen;
      node.classList.toggle('active', node.line === this.line);
      this.sheet.columns.forEach((column, at) => {
        const cell = node.children[at];
        cell.classList.toggle('chosen', chosen && this.anchor !== null && at >= left && at <= right);
        cell.classList.toggle('active', node.line === this.line && at === this.col);
        if (chosen && at >= left && at <= right) cell.setAttribute('aria-selected', 'true'); else cell.removeAttribute('aria-selected');
      });
    }
  }

  /** The sentence beside a cell that was refused. */
  showProblem() {
    const { sheet } = this;
    const message = sheet.row && (sheet.problem(sheet.row, sheet.column.field) || sheet.problem(sheet.row));
    this.callout.hidden = !message;
    if (!message) return;
    this.callout.textContent = message;
    this.callout.style.left = this.x(this.col) + 'px';
    this.callout.style.top = (this.line + 1) * ROW + this.headHeight() + 2 + 'px';
  }

  headHeight() { return this.body.offsetTop; }

  /** Where a column is in the plane now; frozen ones follow the view. */
  x(col) {
    const { columns } = this.sheet;
    const edge = col === 1 && columns[0].frozen ? columns[0].width : 0;
    return columns[col].frozen ? Math.max(this.lefts[col], this.element.scrollLeft + edge) : this.lefts[col];
  }

  /** Highlights rows that a finding names. */
  highlight(ids) {
    const named = new Set(ids);
    for (const [row, node] of this.drawn) node.classList.toggle('named', named.has(row.id));
  }
}
