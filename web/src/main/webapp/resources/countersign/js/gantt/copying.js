// A copy of the plan that holds: changes are gathered on it, drawn with the plan in force as their shadow, and raised together as one change
// request (S4.3, S5.6). Nothing of the running plan changes here. The server computes; the copy is the list of changes that it said last. The
// server keeps it as it grows, so that a page loaded again, or another device, goes on with it.

import { el } from '../client/dom.js';
import { Card } from './card.js';
import { patched } from './model.js';
import { send } from './send.js';

export class Copying {
  constructor(chart) {
    const { t } = chart.words;
    Object.assign(this, { chart, held: chart.data, url: chart.host.dataset.url + '/copy', steps: [], edits: null, card: new Card(chart, () => this.discard()) });
    this.element = this.card.element;
    this.undoButton = el('button', { type: 'button', class: 'cs-button g-button', onclick: () => this.undo() }, t('undo'));
    this.raiseButton = el('button', { type: 'button', class: 'cs-button cs-button-primary', onclick: () => this.ask() }, t(this.held.copy.raises ? 'copy.raise' : 'copy.propose'));
    this.count = el('span', {});
    this.strip = el('div', { class: 'g-copy', hidden: true }, el('strong', {}, t('copy')), this.count, this.raiseButton, this.undoButton,
      el('button', { type: 'button', class: 'cs-button g-button', onclick: () => this.drop() }, t('copy.drop')));
    const kept = this.held.copy.draft;
    this.version = kept?.version ?? 0;
    if (kept) queueMicrotask(() => this.restore(kept.steps, kept.superseded ?? t('copy.restored')));
  }

  get open() { return this.card.open; }

  /** Whether something was changed on the copy, which is shown then. */
  get copied() { return this.steps.length > 0; }

  get gathered() { return this.steps[this.steps.length - 1]?.changes ?? []; }

  /** The plan in force is shown with other progress now. */
  hold(data) { if (!this.copied) this.held = data; }

  /** Asks anew what was gathered before the page was loaded. What stands against it is said, and what still applies is offered. */
  async restore(kept, said) {
    const { card, chart } = this;
    const changes = kept[kept.length - 1];
    const { reply, trouble, status } = await send(this.url + '/trial', { changes, edits: [] }, chart.words.t);
    if (reply) {
      this.steps = [...kept.slice(0, -1).map(changes => ({ changes })), reply];
      return this.draw(said);
    }
    const buttons = [card.button('trial.close', () => this.discard())];
    if (status === 422) buttons.unshift(card.button('copy.still', () => this.takeStill(changes), 'cs-button-primary'), card.button('copy.drop', () => this.drop()));
    card.show(chart.words.t('copy.title'), [...said === chart.words.t('copy.restored') ? [] : [{ tone: 'warn', text: said }], ...trouble], buttons);
  }

  /** Goes on with what of the changes can still be made of the plan as it is now. */
  async takeStill(changes) {
    const { card, chart } = this;
    card.still(true);
    const { reply, trouble } = await send(this.url + '/still', { changes }, chart.words.t);
    if (!reply) {
      card.say(trouble);
      return card.still(false);
    }
    this.discard();
    this.steps = reply.changes.length ? [reply] : [];
    this.save();
    this.draw(chart.words.t(reply.changes.length ? 'copy.restored' : 'copy.dropped'));
  }

  /** Has the server keep the copy as it is now; what changes while it is asked is kept next. */
  async save() {
    this.unsaved = true;
    if (this.saving) return;
    this.saving = true;
    while (this.unsaved) {
      this.unsaved = false;
      const { reply, trouble, status } = await send(this.url + '/draft', { version: this.version, steps: this.steps.map(step => step.changes) }, this.chart.words.t);
      if (reply) this.version = reply.version;
      else this.notSaved(trouble, status);
    }
    this.saving = false;
  }

  /** Where it was changed on another device meanwhile, that copy is shown; else this one stays on the screen, and is kept with the next change. */
  notSaved(trouble, status) {
    const { card } = this;
    card.show(this.chart.words.t('copy.title'), trouble, [...status === 409 ? [card.button('copy.other', () => location.reload(), 'cs-button-primary')] : [], card.button('trial.close', () => this.discard())]);
  }

  /** Asks what the edits would make of the copy and shows it. */
  async look(edits, title) {
    const { card, chart } = this;
    this.edits = edits;
    chart.scroller.focus({ preventScroll: true });
    card.wait(title);
    const { reply, trouble } = await send(this.url + '/trial', { changes: this.gathered, edits }, chart.words.t);
    if (this.edits !== edits) return;
    if (!reply) return card.show(title, trouble, [card.button('trial.discard', () => this.discard())]);
    chart.foresee(reply.tasks);
    const keep = card.button('copy.gather', () => this.gather(reply), 'cs-button-primary');
    card.show(title, reply.lines, [keep, card.button('trial.discard', () => this.discard())]);
    keep.focus({ preventScroll: true });
  }

  gather(reply) {
    this.discard();
    this.steps.push(reply);
    this.save();
    this.draw(this.chart.words.t('copy.gathered'));
  }

  /** Takes the last change off the copy. */
  undo() {
    if (!this.steps.length) return;
    this.discard();
    this.steps.pop();
    this.save();
    const said = this.chart.words.t('trial.undone');
    const kept = this.steps.map(step => step.changes);
    if (kept.length && !this.steps[kept.length - 1].tasks) this.restore(kept, said);
    else this.draw(said);
  }

  /** Leaves the copy: the plan in force is shown as ever. */
  drop() {
    this.leave();
    this.save();
  }

  leave() {
    this.discard();
    this.steps = [];
    this.draw(this.chart.words.t('copy.dropped'));
  }

  draw(said) {
    const { chart, steps } = this;
    chart.renew(steps.length ? patched(this.held, steps[steps.length - 1]) : this.held);
    chart.host.classList.toggle('g-copied', steps.length > 0);
    this.strip.hidden = !steps.length;
    this.count.textContent = chart.words.t('copy.count', steps.length);
    chart.say(said);
  }

  /** Asks why, and shows once more what the request is about. */
  ask() {
    const { card, held, chart: { words: { t } } } = this;
    const reason = el('select', { id: 'g-reason' }, ...held.copy.reasons.map(one => el('option', { value: one.name }, one.text)));
    const explanation = el('textarea', { id: 'g-explanation', rows: 3, maxlength: 4000, required: true });
    const field = (input, key) => el('div', { class: 'cs-field' }, el('label', { for: input.id }, t(key)), input);
    const raise = card.button(held.copy.raises ? 'copy.raise' : 'copy.propose', () => this.raise(reason.value, explanation), 'cs-button-primary');
    card.show(t('copy.title'), this.steps[this.steps.length - 1].lines, [raise, card.button('trial.close', () => this.discard())], [field(reason, 'copy.reason'), field(explanation, 'copy.explanation')]);
    card.element.scrollIntoView({ block: 'nearest' });
    reason.focus();
  }

  async raise(reason, explanation) {
    const { card, chart: { host, words: { t } } } = this;
    card.still(true);
    const { reply, trouble } = await send(this.url, { changes: this.gathered, reason, explanation: explanation.value }, t);
    if (!reply) {
      card.say(trouble);
      card.still(false);
      return explanation.focus();
    }
    this.version = 0;
    this.leave();
    const page = host.dataset.changes && el('a', { class: 'cs-button cs-button-primary', href: host.dataset.changes }, t('copy.see'));
    card.show(t('copy.title'), [{ tone: 'info', text: reply.said }], [...page ? [page] : [], card.button('trial.close', () => this.discard())]);
  }

  /** Closes the card; what was not gathered is gone. */
  discard() {
    this.edits = null;
    this.card.hide();
    this.chart.foresee([]);
    this.chart.scroller.focus({ preventScroll: true });
  }
}
