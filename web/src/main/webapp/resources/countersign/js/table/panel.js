// The checks beside the table (S3.2): findings grouped by kind, each with its rows and its mend in one click, warnings answered with one
// reason a group; or, on its second tab, the details of the active row. Below the table the line of the active row says what was found in it.

import { el } from '../client/dom.js';
import { Details } from './details.js';
import { newId } from './model.js';

const FEW = 30;
const FIRST_KEYS = [['Ctrl + Enter', 'insert'], ['Alt + → ←', 'indent'], ['Alt + ↑ ↓', 'move'], ['Ctrl + D', 'fill'], ['Ctrl + Z', 'undo'], ['Ctrl + M', 'mend']];

export class Panel {
  constructor(sheet) {
    Object.assign(this, { sheet, more: new Set(), shut: new Set() });
    const { t } = sheet.words;
    this.line = el('div', { class: 't-line', 'aria-live': 'off' });
    this.list = el('div', { class: 't-groups', tabindex: '-1', role: 'tabpanel', 'aria-label': t('findings') });
    this.details = new Details(sheet);
    this.tabs = ['findings', 'details'].map(name => el('button', { type: 'button', class: 't-tab', role: 'tab', 'data-tab': name, onclick: () => this.turn(name), onkeydown: event => this.arrow(event) }, t(name)));
    this.element = el('aside', { class: 't-panel', 'aria-label': t('panel') }, el('div', { class: 't-panel-head' }, el('div', { role: 'tablist', 'aria-label': t('panel') }, ...this.tabs),
      el('button', { type: 'button', class: 'cs-button t-button', 'aria-label': t('findings.close'), onclick: () => this.show(false) }, '×')), this.list, this.details.element);
    this.element.hidden = !sheet.findings.all.length || innerWidth < 1200;
    this.element.addEventListener('pointerover', event => this.point(event.target));
    this.element.addEventListener('focusin', event => this.point(event.target));
    this.element.addEventListener('pointerleave', () => sheet.grid.highlight([]));
    this.element.addEventListener('keydown', event => { if (event.key === 'Escape') sheet.editor.focus(); });
    this.mark('findings');
  }

  /** Which of the two is seen. */
  mark(tab) {
    this.tab = tab;
    this.list.hidden = tab !== 'findings';
    this.details.element.hidden = tab !== 'details';
    for (const button of this.tabs) {
      button.setAttribute('aria-selected', String(button.dataset.tab === tab));
      button.tabIndex = button.dataset.tab === tab ? 0 : -1;
    }
  }

  turn(tab) {
    this.mark(tab);
    this.refresh();
    this.sheet.tools.counts();
  }

  arrow(event) {
    if (!['ArrowLeft', 'ArrowRight'].includes(event.key)) return;
    this.turn(this.tab === 'details' ? 'findings' : 'details');
    this.tabs.find(button => button.dataset.tab === this.tab).focus();
  }

  /** Opens the details of the active row and goes into them; from there back to the table. */
  toggleDetails() {
    if (!this.element.hidden && this.tab === 'details' && this.details.element.contains(document.activeElement)) { this.sheet.editor.focus(); return; }
    this.mark('details');
    this.show(true);
    (this.details.element.querySelector('input:not(:disabled), select:not(:disabled), button') ?? this.details.element).focus();
  }

  /** Shows or hides one of the two, as the toolbar's buttons do. */
  toggle(tab) {
    const shown = this.element.hidden || this.tab !== tab;
    if (shown) this.mark(tab);
    this.show(shown);
  }

  show(shown) {
    this.element.hidden = !shown;
    this.sheet.tools.counts();
    this.refresh();
    if (!shown) this.sheet.editor.focus();
  }

  /** Opens the panel at the findings of a row. */
  open(row) {
    const first = this.sheet.findings.of(row.id)[0];
    if (!first) return;
    this.shut.delete(first.kind);
    this.mark('findings');
    this.show(true);
    this.list.querySelector(`[data-finding="${CSS.escape(first.id)}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  refresh() {
    this.follow();
    if (this.element.hidden || this.tab !== 'findings') return;
    const focused = document.activeElement?.closest?.('.t-groups [data-focus]')?.dataset.focus;
    const { t } = this.sheet.words;
    const groups = this.sheet.findings.groups(id => this.sheet.model.byId.get(id)?.at ?? -1);
    this.list.replaceChildren(...groups.length ? groups.map(group => this.group(group)) : [el('p', { class: 't-none' }, t('findings.none'))]);
    if (focused) (this.list.querySelector(`[data-focus="${CSS.escape(focused)}"]`) ?? this.list).focus();
  }

  group(group) {
    const { t, number } = this.sheet.words;
    const shown = this.more.has(group.kind) ? group.findings : group.findings.slice(0, FEW);
    const details = el('details', { class: 't-group ' + group.severity, open: !this.shut.has(group.kind) },
      el('summary', { 'data-focus': 'g' + group.kind }, el('span', { class: 't-found ' + group.severity }, group.severity === 'error' ? '✕' : '▲'), ' ', el('span', { class: 'cs-sr' }, t('severity.' + group.severity) + ' '),
        group.title, ' ', el('b', {}, number(group.findings.length))),
      el('ul', {}, ...shown.map(finding => this.item(finding))));
    details.addEventListener('toggle', () => this.shut[details.open ? 'delete' : 'add'](group.kind));
    if (shown.length < group.findings.length) details.append(el('button', { type: 'button', class: 't-link', onclick: () => { this.more.add(group.kind); this.refresh(); } }, t('findings.more', group.findings.length - shown.length)));
    if (group.severity === 'warning' && this.sheet.editable) details.append(this.reason(group));
    return details;
  }

  item(finding) {
    const { sheet } = this;
    const rows = (finding.rows || []).map(id => sheet.model.byId.get(id)).filter(Boolean);
    const chips = rows.slice(0, 6).map(row => el('button', { type: 'button', class: 't-chip', 'data-focus': finding.id + row.id, title: row.name, onclick: () => { sheet.go(row.id, finding.field); sheet.editor.focus(); } }, row.number || row.name || '–'));
    const item = el('li', { 'data-finding': finding.id }, ...chips, rows.length > 6 ? '… ' : ' ', finding.text, ' ', this.mend(finding));
    item.rows = finding.rows;
    return item;
  }

  mend(finding) {
    if (!finding.mend || !this.sheet.editable) return '';
    return el('button', { type: 'button', class: 't-mend', 'data-focus': 'm' + finding.id, onclick: () => this.apply(finding) }, finding.mend.label);
  }

  apply(finding) {
    const fresh = {};
    const id = value => fresh[value] ?? value;
    for (const command of finding.mend.commands) if (command.op === 'insert') fresh[command.tempId] = newId();
    this.sheet.change(finding.mend.commands.map(command => {
      const own = { ...command };
      for (const name of ['id', 'tempId', 'parent', 'after']) if (own[name]) own[name] = id(own[name]);
      return own;
    }));
    this.sheet.say(this.sheet.words.t('said.mended', finding.mend.label));
  }

  /** One reason for all warnings of a kind, which the signers see. */
  reason(group) {
    const { t } = this.sheet.words;
    const options = el('datalist', { id: this.sheet.id + '-reasons-' + group.kind }, ...(group.reasons || []).map(reason => el('option', { value: reason })));
    const input = el('input', { type: 'text', maxlength: '1000', list: options.id, value: group.reason ?? '', placeholder: t('reason.hint'), 'aria-label': t('reason.label', group.title), 'data-focus': 'r' + group.kind });
    const save = () => { if (input.value.trim() !== (group.reason ?? '')) this.sheet.change([{ op: 'reason', kind: group.kind, value: input.value.trim() || null }]); };
    return el('form', { class: 't-reason', onsubmit: event => { event.preventDefault(); save(); } }, input, options,
      el('button', { class: 't-mend', type: 'submit' }, t(group.reason ? 'reason.change' : 'reason.give')));
  }

  /** The line below the table: what was refused or found in the active row, the active cell first. */
  follow() {
    const { sheet } = this;
    const { row, column } = sheet;
    if (!this.element.hidden) this.details.refresh();
    if (!row) { this.line.replaceChildren(...this.hint()); return; }
    const found = [...sheet.findings.of(row.id)].sort((a, b) => (b.field === column.field) - (a.field === column.field) || (b.severity === 'error') - (a.severity === 'error'));
    const parts = found.slice(0, 3).flatMap(finding => [el('span', { class: 't-found ' + finding.severity }, finding.severity === 'error' ? '✕' : '▲'), ' ', finding.text, ' ', this.mend(finding), ' ']);
    if (row.note) parts.push(row.note);
    if (found.length > 3) parts.push(el('button', { type: 'button', class: 't-link', onclick: () => this.open(row) }, sheet.words.t('findings.more', found.length - 3)));
    this.line.replaceChildren(...parts.length ? parts : sheet.editable ? this.hint() : [sheet.words.t('line.readOnly')]);
  }

  /** The keys one needs first, where nothing else is to be said. */
  hint() {
    const { t } = this.sheet.words;
    return [el('div', { class: 't-first-keys' }, t('line.hint'), ...FIRST_KEYS.map(([key, word]) => el('span', {}, el('kbd', {}, key), ' ', t('line.' + word))))];
  }

  hover(line) {
    const row = this.sheet.model.open[line];
    if (row === this.hovered) return;
    this.hovered = row;
    this.sheet.grid.highlight(row ? this.sheet.findings.of(row.id).flatMap(finding => finding.rows) : []);
  }

  point(target) { this.sheet.grid.highlight(target.closest?.('li')?.rows || []); }

  /** To the next row with a finding. */
  jump(step) {
    const { sheet } = this;
    const row = sheet.findings.next(sheet.model.open, sheet.grid.line, step);
    if (!row) { sheet.say(sheet.words.t('findings.none')); return; }
    const finding = sheet.findings.of(row.id)[0];
    sheet.go(row.id, finding.field);
    sheet.say(finding.text);
  }

  /** Mends the first finding of the active row that can be mended. */
  mendHere() {
    const finding = this.sheet.row && this.sheet.findings.of(this.sheet.row.id).find(one => one.mend);
    if (finding) this.apply(finding);
  }

  /** F6: from the table into the panel and back. */
  exchangeFocus() {
    if (this.element.contains(document.activeElement)) { this.sheet.editor.focus(); return; }
    this.show(true);
    const shown = this.tab === 'details' ? this.details.element : this.list;
    (shown.querySelector('button, summary, input:not(:disabled)') ?? shown).focus();
  }
}
