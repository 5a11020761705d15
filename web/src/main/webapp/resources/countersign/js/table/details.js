// What a row holds beyond its cells (S3.1): who spends how much time, the day fixed by contract, and the needs as lines. It follows the active
// row. Each field is kept when it is left, like a cell; what the server refuses stays as typed, with the sentence beside it.

import { el } from '../client/dom.js';
import { same } from './model.js';

/** The fields that are edited here and not in a cell, as columns are described, for choosing between two people's edits. */
export function detailFields(data, words) {
  const names = new Map((data.people || []).map(person => [person.id, person.name]));
  return [
    { field: 'contract', title: words.t('details.contract'), write: value => value ?? '' },
    { field: 'shares', title: words.t('details.shares'), write: value => (value || []).map(one => (names.get(one.person) ?? one.person) + ' ' + one.share).join('、') },
    { field: 'needLines', title: words.t('details.needs'), write: value => (value || []).map(line => [line.what, line.amount].filter(Boolean).join(' ')).join('、') },
  ];
}

const KINDS = ['people', 'material', 'time', 'money'];
const SHOWN = ['unmetNeed', 'needBeyond', 'bufferedTwice', 'overbooked', 'beyondContract'];

export class Details {
  constructor(sheet) {
    Object.assign(this, { sheet, lines: [], made: 0 });
    this.element = el('div', { class: 't-detail', tabindex: '-1', role: 'tabpanel', 'aria-label': sheet.words.t('details') });
    this.element.addEventListener('focusout', () => setTimeout(() => this.refresh()));
  }

  /** Shows the active row; while a field of it has the focus, only the sentences change. */
  refresh() {
    if (this.element.hidden || !this.element.isConnected) return;
    const { row } = this.sheet;
    if (row !== this.row || !this.busy() && !same(this.shown, this.state(row))) this.draw(row);
    this.say();
  }

  busy() { return this.keeping || this.element.contains(document.activeElement) && document.activeElement.matches('input, select'); }

  /** All that is drawn of a row. */
  state(row) {
    if (!row) return null;
    const { columns } = this.sheet;
    const people = ['owner', 'collaborators'].map(field => columns.find(column => column.field === field).write(row[field]));
    return [row.id, row.number, row.name, row.children > 0, row.locked, people, row.contract, row.shares, row.needLines].map(value => JSON.stringify(value ?? null));
  }

  draw(row) {
    const focused = this.element.contains(document.activeElement) ? document.activeElement.dataset.name : null;
    this.fill(row);
    if (focused) (this.element.querySelector(`[data-name="${focused}"]`) ?? this.element).focus();
  }

  fill(row) {
    const { t } = this.sheet.words;
    this.row = row;
    this.shown = this.state(row);
    if (!row) { this.element.replaceChildren(el('p', { class: 't-none' }, t('details.none'))); return; }
    this.open = this.sheet.editable && !row.locked;
    this.lines = (row.needLines || []).map(line => ({ ...line }));
    this.alerts = new Map(['shares', 'contract', 'needLines'].map(field => [field, el('p', { class: 't-alert', role: 'alert', hidden: true })]));
    this.found = el('ul', { class: 't-detail-found' });
    const section = (field, ...content) => el('section', {}, el('h3', {}, t('details.' + { shares: 'shares', contract: 'contract', needLines: 'needs' }[field])), this.alerts.get(field), ...content);
    this.element.replaceChildren(el('p', { class: 't-detail-row' }, el('b', {}, row.number || ''), ' ', row.name || t('emptyCell')), this.found,
      ...row.children > 0 ? [el('p', { class: 't-none' }, t('details.summary'))] : [section('shares', this.people(row)), section('contract', this.contract(row)), section('needLines', ...this.needs())]);
  }

  /** What was refused, and what the checks found in these fields. */
  say() {
    const { sheet, row } = this;
    if (!row || !this.alerts) return;
    for (const [field, alert] of this.alerts) {
      const message = sheet.problem(row, field) || '';
      if (alert.textContent !== message) alert.textContent = message;
      alert.hidden = !message;
    }
    this.found.replaceChildren(...sheet.findings.of(row.id).filter(finding => SHOWN.includes(finding.kind)).map(finding =>
      el('li', {}, el('span', { class: 't-found ' + finding.severity }, finding.severity === 'error' ? '✕' : '▲'), ' ', finding.text, ' ', sheet.panel.mend(finding))));
  }

  /** Keeps what was entered. The fields show it already: drawn anew they would lose the focus that is just moving on. */
  keep(field, value) {
    this.keeping = true;
    this.sheet.change([{ op: 'set', id: this.row.id, field, value }]);
    this.keeping = false;
    this.shown = this.state(this.row);
  }

  people(row) {
    const { t } = this.sheet.words;
    const { people: all } = this.sheet.data;
    const named = [row.owner, ...(row.collaborators || []).filter(id => id !== row.owner)].filter(id => (all || []).some(person => person.id === id));
    if (!named.length) return el('p', { class: 't-none' }, t('details.nobody'));
    const inputs = named.map(id => {
      const name = all.find(person => person.id === id).name;
      const owner = id === row.owner;
      return [id, name, owner, this.input('share-' + id, { value: (row.shares || []).find(one => one.person === id)?.share ?? '', maxlength: '20',
        placeholder: t(owner ? 'details.byEstimate' : 'details.noTime'), 'aria-label': t('details.shareOf', name), onchange: () => this.keep('shares', read()) })];
    });
    const read = () => inputs.map(([person, , , input]) => ({ person, share: input.value.trim() })).filter(one => one.share);
    return el('div', {}, el('ul', { class: 't-people' }, ...inputs.map(([, name, owner, input]) => el('li', {}, el('span', {}, name, ' ', owner ? el('small', {}, t('column.owner')) : ''), input))),
      el('p', { class: 't-hint' }, t('details.shareHint')));
  }

  contract(row) {
    const { t } = this.sheet.words;
    return el('div', {}, this.input('contract', { type: 'date', min: '2000-01-01', max: '2099-12-31', value: row.contract ?? '', 'aria-label': t('details.contract'),
      onchange: event => this.keep('contract', event.target.value || null) }), el('p', { class: 't-hint' }, t('details.contractHint')));
  }

  needs() {
    const { t } = this.sheet.words;
    const list = el('ol', { class: 't-needs' }, ...this.lines.map((line, at) => this.need(line, at)));
    const add = el('button', { type: 'button', class: 't-mend', 'data-name': 'add', onclick: () => { this.lines.push({ kind: 'people' }); list.append(this.need(this.lines.at(-1), this.lines.length - 1)); list.lastChild.querySelector('input').focus(); } }, t('details.add'));
    return [this.lines.length ? '' : el('p', { class: 't-hint' }, t(this.open ? 'details.needsHint' : 'details.noNeeds')), list, this.open ? add : ''];
  }

  need(line, at) {
    const { t } = this.sheet.words;
    const { departments, commitments } = this.sheet.data;
    const field = (name, control) => el('label', { class: 't-need-' + name }, el('span', {}, t('details.need.' + name)), control);
    const text = (name, maxlength) => field(name, this.input(name + at, { maxlength, value: line[name] ?? '', onchange: event => { line[name] = event.target.value.trim(); this.keepLines(); } }));
    const date = name => field(name, this.input(name + at, { type: 'date', min: '2000-01-01', max: '2099-12-31', value: line[name] ?? '', onchange: event => { line[name] = event.target.value || null; this.keepLines(); } }));
    const choice = (name, options) => field(name, el('select', { 'data-name': name + at, disabled: !this.open, onchange: event => { line[name] = event.target.value || null; this.keepLines(); } },
      ...options.map(([value, label]) => el('option', { value, selected: value === (line[name] ?? '') }, label))));
    const none = ['', t('details.nobodyYet')];
    return el('li', { 'aria-label': t('details.need', at + 1) }, text('what', '300'), text('amount', '100'), choice('kind', KINDS.map(kind => [kind, t('details.kind.' + kind)])),
      choice('department', [none, ...(departments || []).filter(one => !one.ended || one.id === line.department).map(one => [one.id, one.name])]), date('from'), date('to'),
      choice('commitment', [['', t('details.noCommitment')], ...(commitments || []).map(one => [one.id, one.name])]),
      this.open ? el('button', { type: 'button', class: 't-link', 'aria-label': t('details.removeNeed', at + 1), onclick: () => { this.lines.splice(at, 1); this.keepLines(); this.draw(this.row); this.element.querySelector('[data-name=add]').focus(); } }, t('details.remove')) : '');
  }

  /** A line begins to count with its first word; the kind alone is none. */
  keepLines() {
    const lines = this.lines.filter(line => ['what', 'amount', 'department', 'from', 'to', 'commitment'].some(name => line[name]));
    this.keep('needLines', lines.length ? lines.map(line => ({ ...line })) : null);
  }

  input(name, attributes) { return el('input', { type: 'text', autocomplete: 'off', 'data-name': name, disabled: !this.open, ...attributes }); }
}
