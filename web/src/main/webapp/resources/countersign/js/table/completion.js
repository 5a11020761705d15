// Departments, people, deliverables and priorities offered while one types: a list box below the input (ARIA combobox).

import { el } from '../client/dom.js';
import { fold } from './columns.js';
import { initials } from './pinyin.js';

const MOST = 9;
const NONE = 4;
const LAST_PART = /[^,,、;;\n]*$/;

export class Completion {
  constructor(editor) {
    this.editor = editor;
    this.id = editor.sheet.id + '-options';
    this.element = el('ul', { class: 't-options', role: 'listbox', id: this.id, hidden: true, 'aria-label': editor.sheet.words.t('options') });
    this.element.addEventListener('pointerdown', event => {
      event.preventDefault();
      const at = [...this.element.children].indexOf(event.target.closest('li'));
      if (at >= 0) { this.at = at; this.accept(true); this.editor.focus(); if (!this.column.many) this.editor.commit(); }
    });
  }

  get shown() { return !this.element.hidden; }

  begin(column, row) {
    this.column = column;
    this.items = column.options ? column.options(row) : null;
    this.at = -1;
    this.typing = false;
    if (!this.items) return;
    this.editor.input.setAttribute('role', 'combobox');
    this.editor.input.setAttribute('aria-controls', this.id);
    this.update(true);
  }

  /** Offers what fits the part that is being typed; all of the list before anything is typed. */
  update(first) {
    if (!this.items) return;
    const { input } = this.editor;
    this.typing = !first || input.value === '';
    const part = first && !this.column.many ? '' : fold(LAST_PART.exec(input.value)[0]);
    this.fits = this.column.literal?.(part) ? [] : this.fitting(part);
    this.at = part && this.fits.length ? 0 : -1;
    this.draw();
  }

  /** The items that fit, best first. */
  fitting(part) {
    const ranked = this.items.map(item => [rank(item, part), item]).filter(([place]) => place < NONE);
    return ranked.sort(([a], [b]) => a - b).slice(0, MOST).map(([, item]) => item);
  }

  draw() {
    this.element.replaceChildren(...this.fits.map((item, at) => el('li', { role: 'option', id: this.id + at, 'aria-selected': String(at === this.at) }, item.name, item.hint ? el('small', {}, item.hint) : '')));
    this.element.hidden = !this.fits.length;
    const { input } = this.editor;
    input.setAttribute('aria-expanded', String(this.shown));
    if (this.at >= 0) input.setAttribute('aria-activedescendant', this.id + this.at); else input.removeAttribute('aria-activedescendant');
  }

  move(step) {
    this.at = (this.at + step + this.fits.length + (this.at < 0 && step < 0 ? 1 : 0)) % this.fits.length;
    this.draw();
  }

  /** Writes the marked option into the input; `chosen` by hand, else only while one was typing, so that an unchanged cell stays. */
  accept(chosen) {
    const item = this.shown && this.fits[this.at];
    if (!item || !chosen && !this.typing) return;
    const { input } = this.editor;
    const exact = this.items.some(one => one !== item && fold(one.name) === fold(item.name));
    const name = exact && item.hint ? item.name + '(' + item.hint + ')' : item.name;
    input.value = this.column.many ? input.value.replace(LAST_PART, name) + (chosen ? '、' : '') : name;
    if (chosen && this.column.many) this.update();
  }

  place(left, top) {
    this.element.style.left = left;
    this.element.style.top = top + 'px';
    const { element } = this.editor.sheet.grid;
    const below = element.scrollTop + element.clientHeight - top;
    this.element.classList.toggle('above', below < 200 && top - element.scrollTop > 300);
  }

  close() {
    this.items = null;
    this.element.hidden = true;
    const { input } = this.editor;
    for (const name of ['role', 'aria-controls', 'aria-expanded', 'aria-activedescendant']) input.removeAttribute(name);
  }
}

/** How well an item fits what is typed: by the beginning of a name, by the beginning of its initials or login, by a part of it, or not. */
function rank(item, part) {
  const names = [item.name, ...item.aliases || []].map(fold);
  if (names.some(name => name.startsWith(part))) return 0;
  if (/^[a-z]+$/.test(part) && (names.some(name => initials(name).startsWith(part)) || item.login?.startsWith(part))) return 1;
  if (names.some(name => name.includes(part))) return 2;
  return item.hint && (fold(item.hint).includes(part) || initials(item.hint).startsWith(part)) ? 3 : NONE;
}
