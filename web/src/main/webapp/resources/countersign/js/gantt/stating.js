// Progress stated by hand on the chart of a plan that is carried out (S4.3, S5.1): with the handle under a bar or the key C. What follows is shown
// before it is kept; what was kept is taken back by one key, the last first.

import { el } from '../client/dom.js';
import { Card } from './card.js';
import { nameOf } from './model.js';
import { send } from './send.js';

const REST = 300;

export class Stating {
  constructor(chart) {
    const { t } = chart.words;
    Object.assign(this, { chart, url: chart.host.dataset.url + '/progress', kept: [], task: null, card: new Card(chart, () => this.discard()) });
    this.card.element.classList.add('g-stating');
    this.undoButton = el('button', { type: 'button', class: 'cs-button g-button', hidden: true, onclick: () => this.undo() }, t('undo'));
  }

  get open() { return this.card.open; }

  /** Whether the reader may state how far a task is. */
  may(task) { return Boolean(task?.stated) && !this.chart.editing?.trial.copied; }

  /** Opens the field of a task, with a percentage or how far it is; says why where it cannot be stated. */
  begin(task, percent) {
    const { card, chart, chart: { words: { t } } } = this;
    if (chart.editing?.trial.open) return;
    const why = this.refusal(task);
    if (why) return chart.say(why);
    this.task = task;
    this.percent = task.kind === 'milestone' ? this.reached(task, percent) : el('input', { id: 'g-percent', type: 'number', min: 0, max: 100, step: 1, inputmode: 'numeric', value: percent ?? task.done ?? 0 });
    this.finish = el('input', { id: 'g-finish', type: 'date' });
    const field = (input, key) => el('div', { class: 'cs-field' }, el('label', { for: input.id }, t(key)), input);
    const fields = el('form', { class: 'g-stated', novalidate: true, onsubmit: event => { event.preventDefault(); this.keep(); } },
      field(this.percent, 'stated.percent'), field(this.finish, 'stated.finish'), el('input', { type: 'submit', hidden: true }));
    fields.addEventListener('input', () => { clearTimeout(this.timer); this.timer = setTimeout(() => this.look(), REST); });
    this.show(t('stated.title', nameOf(task)), [{ tone: 'info', text: t('trial.working') }], [card.button('trial.keep', () => this.keep(), 'cs-button-primary'), card.button('trial.discard', () => this.discard())], [fields]);
    this.percent.focus({ preventScroll: true });
    this.percent.select?.();
    this.look();
  }

  show(...content) {
    this.card.show(...content);
    this.chart.host.append(this.card.element);
  }

  refusal(task) {
    const { model, editing, words: { t } } = this.chart;
    if (model.still) return model.still;
    if (editing?.trial.copied) return t('stated.onCopy');
    if (task.kind !== 'task' && task.kind !== 'milestone') return t('stated.summary');
    return task.stated ? '' : t('stated.others', task.owner ?? '');
  }

  reached(task, percent) {
    const { t } = this.chart.words;
    const now = String((percent ?? (task.done > 0 ? 100 : 0)) === 100);
    return el('select', { id: 'g-percent' }, ...[['0', 'stated.open'], ['100', 'stated.reached']].map(([value, key]) => el('option', { value, selected: (value === '100') === (now === 'true') }, t(key))));
  }

  body() {
    const { task, percent, finish } = this;
    return { id: task.id, percent: percent.value === '' ? null : Number(percent.value), finish: finish.value || null, stamp: task.stated };
  }

  /** Asks what it would do and shows it. */
  async look() {
    const { task, card, chart } = this;
    const asked = this.asked = {};
    const { reply, trouble } = await send(this.url + '/trial', this.body(), chart.words.t);
    if (this.task !== task || this.asked !== asked) return;
    card.say(reply ? reply.lines : trouble);
    chart.foresee(reply ? reply.tasks : []);
    if (reply && !this.finish.value) this.finish.value = reply.finish;
  }

  async keep() {
    const { task, card, chart, chart: { words: { t } } } = this;
    clearTimeout(this.timer);
    this.asked = null;
    card.still(true);
    const { reply, trouble, status } = await send(this.url, this.body(), t);
    if (this.task !== task) return;
    if (!reply) return this.refused(trouble, status);
    this.kept.push({ id: task.id, taken: reply.taken });
    const said = t('stated.kept', nameOf(task), chart.words.number(Number(this.percent.value)));
    this.done(reply, said);
  }

  /** Takes the last statement back. */
  async undo() {
    const last = this.kept[this.kept.length - 1];
    if (!last || this.busy) return;
    const { chart, chart: { words: { t } } } = this;
    this.busy = true;
    const stamp = chart.model.byId.get(last.id)?.stated ?? null;
    const { reply, trouble, status } = await send(this.url + '/undo', { id: last.id, taken: last.taken, stamp }, t);
    this.busy = false;
    if (reply) {
      this.kept.pop();
      return this.done(reply, t('trial.undone'));
    }
    if (status === 422) this.kept.pop();
    this.show(t('undo'), [], [this.card.button('trial.close', () => this.discard())]);
    await this.refused(trouble, status);
  }

  /** What stood against it is shown; where somebody was faster, the chart shows what they said. */
  async refused(trouble, status) {
    const { card, chart } = this;
    card.say(trouble);
    card.still(false);
    if (status !== 409) return;
    await chart.reload();
    if (this.task) this.task = chart.model.byId.get(this.task.id) ?? this.task;
  }

  done(reply, said) {
    this.discard();
    this.chart.take(reply);
    this.undoButton.hidden = !this.kept.length;
    this.chart.say(said);
  }

  /** Closes the card; what was not kept is gone. */
  discard() {
    clearTimeout(this.timer);
    this.task = this.asked = null;
    this.card.hide();
    this.card.element.remove();
    this.chart.foresee([]);
    this.chart.scroller.focus({ preventScroll: true });
  }
}

