// The one input of the table. It lies unseen over the active cell and has the focus always, so that typing, and a Chinese input method,
// begins an edit at once; while editing it is seen. Completion of lists hangs below it.

import { el } from '../client/dom.js';
import { Completion } from './completion.js';
import { ROW } from './grid.js';

export class Editor {
  constructor(sheet) {
    this.sheet = sheet;
    this.editing = false;
    this.input = el('textarea', { class: 't-editor', rows: '1', spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off', maxlength: '10000', 'aria-describedby': sheet.id + '-callout',
      readonly: !sheet.editable, id: sheet.id + '-input' });
    this.completion = new Completion(this);
    sheet.grid.plane.append(this.input, this.completion.element);
    this.input.addEventListener('input', () => this.typed());
    this.input.addEventListener('compositionstart', () => { if (!this.editing) this.begin(''); });
    this.input.addEventListener('blur', () => { if (this.editing && !this.sheet.grid.element.contains(document.activeElement)) this.commit(); });
  }

  focus() { this.input.focus({ preventScroll: true }); }

  /** Places the input over the active cell and tells screen readers where that is. */
  show() {
    this.place();
    const { sheet } = this;
    const { row, column } = sheet;
    if (this.editing) return;
    const value = row ? column.write(row[column.field]) : '';
    const label = sheet.words.t('cell', column.title, row ? row.number || sheet.grid.line + 1 : sheet.words.t('newRow'), value || sheet.words.t('emptyCell'));
    if (label === this.label) return;
    this.label = label;
    this.input.setAttribute('aria-label', label);
    // The focus does not leave the input, so that its new name would go unspoken.
    if (document.activeElement === this.input) sheet.say(label);
  }

  place() {
    const { grid } = this.sheet;
    const { style } = this.input;
    style.left = grid.x(grid.col) + 'px';
    style.top = grid.headHeight() + grid.line * ROW + 'px';
    style.width = (this.editing && this.sheet.column.long ? Math.max(320, this.sheet.column.width) : this.sheet.column.width) + 'px';
    this.input.classList.toggle('frozen', Boolean(this.sheet.column.frozen));
    if (this.editing) this.completion.place(style.left, grid.headHeight() + (grid.line + 1) * ROW);
  }

  /** Begins editing with a text: what the cell holds, or what was typed. */
  begin(text) {
    const { sheet } = this;
    if (this.editing || !sheet.writable(sheet.row, sheet.column)) return false;
    this.editing = true;
    this.target = sheet.row;
    this.field = sheet.column;
    this.input.classList.add('open');
    if (text !== undefined) this.input.value = text;
    sheet.grid.reveal();
    this.place();
    this.grow();
    this.completion.begin(this.field, sheet.row);
    return true;
  }

  /** Edits what the cell holds, the caret at its end. */
  open() {
    const { row, column } = this.sheet;
    const text = row ? column.kind === 'date' ? row[column.field] ?? '' : column.write(row[column.field]) : '';
    if (!this.begin(text)) return;
    this.input.setSelectionRange(text.length, text.length);
    this.focus();
  }

  typed() {
    if (!this.editing && !this.begin()) { this.input.value = ''; return; }
    this.grow();
    this.completion.update();
  }

  grow() {
    const { style } = this.input;
    style.height = ROW + 1 + 'px';
    if (this.field.kind === 'text' && this.input.scrollHeight > ROW + 4) style.height = Math.min(200, this.input.scrollHeight + 2) + 'px';
  }

  /** Keeps what was typed, as a value if it can be read and as typed if not. */
  commit() {
    if (!this.editing) return;
    const { sheet, target, field } = this;
    this.completion.accept(false);
    const value = field.read(this.input.value);
    this.close();
    if (target) sheet.change([{ op: 'set', id: target.id, field: field.field, value }]);
    else if (value !== null && !(Array.isArray(value) && !value.length)) sheet.actions.append([[field.field, value]]);
  }

  cancel() {
    this.close();
    this.sheet.grid.mark();
  }

  close() {
    this.editing = false;
    this.input.value = '';
    this.input.classList.remove('open');
    this.input.style.height = '';
    this.completion.close();
    this.focus();
  }
}
