// What a change of the working copy would do, shown before it is kept; and the changes kept so far, each taken back by one key (S4.3).

import { el } from '../client/dom.js';
import { Card } from './card.js';
import { send } from './send.js';

export class Trial {
  constructor(chart) {
    Object.assign(this, { chart, url: chart.host.dataset.url + '/edits', kept: [], edits: null, card: new Card(chart, () => this.discard()) });
    this.element = this.card.element;
    this.undoButton = el('button', { type: 'button', class: 'cs-button g-button', hidden: true, onclick: () => this.undo() }, chart.words.t('undo'));
  }

  get copied() { return false; }

  get open() { return this.card.open; }

  /** Asks what the edits would do and shows it. */
  async look(edits, title) {
    const { card, chart } = this;
    this.edits = edits;
    chart.scroller.focus({ preventScroll: true });
    card.wait(title);
    const { reply, trouble } = await send(this.url + '/trial', { edits }, chart.words.t);
    if (this.edits !== edits) return;
    if (!reply) return card.show(title, trouble, [card.button('trial.discard', () => this.discard())]);
    chart.foresee(reply.tasks);
    const keep = card.button('trial.keep', () => this.keep(title), 'cs-button-primary');
    card.show(title, reply.lines, [keep, card.button('trial.discard', () => this.discard())]);
    keep.focus({ preventScroll: true });
  }

  async keep(title) {
    const { edits } = this;
    this.card.still(true);
    const reply = await this.post(title, edits);
    if (this.edits !== edits || !reply) return;
    this.kept.push(reply.undo);
    this.done(reply, 'trial.kept');
  }

  /** Takes the last change back. */
  async undo() {
    if (!this.kept.length || this.busy) return;
    this.busy = true;
    const reply = await this.post(this.chart.words.t('undo'), this.kept[this.kept.length - 1]);
    this.busy = false;
    if (!reply) return;
    this.kept.pop();
    this.done(reply, 'trial.undone');
  }

  /** Has the server keep the edits; what stood against it is shown. Where somebody else changed the plan meanwhile, it is fetched as it is now. */
  async post(title, edits) {
    const { chart, card } = this;
    const { reply, trouble, status } = await send(this.url, { stamp: chart.model.stamp, edits }, chart.words.t);
    if (reply) return reply;
    if (status === 409) { this.kept = []; this.undoButton.hidden = true; chart.reload(); }
    card.show(title, trouble, [card.button('trial.close', () => this.discard())]);
    return null;
  }

  done(reply, said) {
    this.discard();
    this.chart.take(reply);
    this.undoButton.hidden = !this.kept.length;
    this.chart.say(this.chart.words.t(said));
  }

  /** Closes the card; what was not kept is gone. */
  discard() {
    this.edits = null;
    this.card.hide();
    this.chart.foresee([]);
    this.chart.scroller.focus({ preventScroll: true });
  }
}
