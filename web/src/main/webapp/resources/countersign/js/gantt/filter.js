// Which tasks the chart, its list and its tables show: those of one department, of one person, or of both. The choice is part of the page's address,
// so that it can be sent to somebody and kept as a bookmark.

import { el } from '../client/dom.js';

const KEYS = ['department', 'person'];

export class Filter {
  /** `changed()` is called back when something else is chosen. */
  constructor(chart, changed) {
    const { t } = chart.words;
    Object.assign(this, { chart, changed });
    const asked = new URLSearchParams(location.search);
    this.selects = { department: this.select('department', departments(chart.model)), person: this.select('person', people(chart.model, t)) };
    for (const key of KEYS) if ([...this.selects[key].options].some(option => option.value === asked.get(key))) this.selects[key].value = asked.get(key);
    this.count = el('span', { class: 'g-count', role: 'status' });
    this.clearButton = el('button', { type: 'button', class: 'cs-button g-button', onclick: () => this.clear() }, t('filter.clear'));
    this.element = el('div', { class: 'g-filter', role: 'group', 'aria-label': t('filter') }, ...KEYS.map(key => el('label', {}, t('filter.' + key) + ' ', this.selects[key])), this.clearButton, this.count);
    this.none = el('p', { class: 'g-none', hidden: true }, t('filter.none') + ' ', el('button', { type: 'button', class: 'cs-button', onclick: () => this.clear() }, t('filter.clear')));
  }

  select(key, options) {
    return el('select', { class: 'g-select', onchange: () => this.choose() }, el('option', { value: '' }, this.chart.words.t('filter.' + key + '.all')), ...options);
  }

  get department() { return this.selects.department.value; }

  get person() { return this.selects.person.value; }

  /** Whether anything is filtered. */
  get active() { return Boolean(this.department || this.person); }

  /** Whether a task is of the department (it leads or helps) and of the person (owner or helper) chosen. A pooled buffer goes with the task it protects. */
  keeps(task) {
    const of = task.kind === 'buffer' && task.driver ? task.driver : task;
    return (!this.department || of.department === this.department || of.departments?.includes(this.department))
      && (!this.person || of.person === this.person || of.people?.includes(this.person));
  }

  clear() {
    for (const key of KEYS) this.selects[key].value = '';
    this.choose();
    this.selects.department.focus();
  }

  choose() {
    const address = new URL(location.href);
    for (const key of KEYS) if (this[key]) address.searchParams.set(key, this[key]); else address.searchParams.delete(key);
    history.replaceState(history.state, '', address);
    this.changed();
  }

  /** Says how many tasks are shown. */
  show() {
    const { tasks } = this.chart.model;
    const { t, number } = this.chart.words;
    const kept = this.active ? tasks.filter(task => this.keeps(task)).length : tasks.length;
    this.clearButton.hidden = !this.active;
    this.count.textContent = this.active ? t('filter.shown', number(kept), number(tasks.length)) : '';
    this.none.hidden = kept > 0;
    this.chart.host.classList.toggle('nothing', kept === 0);
  }
}

const option = ({ id, name }) => el('option', { value: id }, name);

const departments = model => model.departments.map(option);

/** The people by department, in the company's order of departments. */
function people(model, t) {
  const groups = model.departments.map(department => ({ name: department.name, of: model.people.filter(person => person.department === department.id) }));
  const known = new Set(model.departments.map(department => department.id));
  groups.push({ name: t('filter.others'), of: model.people.filter(person => !known.has(person.department)) });
  return groups.filter(group => group.of.length).map(group => el('optgroup', { label: group.name }, ...group.of.map(option)));
}
