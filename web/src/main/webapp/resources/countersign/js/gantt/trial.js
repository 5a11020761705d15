// What a change made by hand would do, shown before it is kept; and the changes kept so far, each taken back by one key (S4.3).

import { el } from '../client/dom.js';

export class Trial {
  /** `taken(reply)` is called back when changes were kept, `stale()` when somebody else changed the plan meanwhile. */
  constructor(chart, { taken, stale }) {
    Object.assign(this, { chart, taken, stale, url: chart.host.dataset.url + '/edits', kept: [], edits: null });
    const { t } = chart.words;
    this.lines = el('ul', { class: 'g-lines' });
    this.title = el('h2', {});
    this.buttons = el('div', { class: 'g-actions' });
    this.element = el('section', { class: 'g-trial', 'aria-label': t('trial'), 'aria-live': 'polite', hidden: true }, this.title, this.lines, this.buttons);
    this.element.addEventListener('keydown', event => { if (event.key === 'Escape') { event.stopPropagation(); this.discard(); } });
    this.undoButton = el('button', { type: 'button', class: 'cs-button g-button', hidden: true, onclick: () => this.undo() }, t('undo'));
  }

  get open() { return !this.element.hidden; }

  /** Asks what the edits would do and shows it. */
  async look(edits, title) {
    const { t } = this.chart.words;
    this.edits = edits;
    this.chart.scroller.focus({ preventScroll: true });
    this.show(title, [{ tone: 'info', text: t('trial.working') }], []);
    const reply = await this.post('/trial', { edits });
    if (this.edits !== edits) return;
    if (!reply) return this.show(title, this.trouble, [this.button('trial.discard', () => this.discard())]);
    this.chart.foresee(reply.tasks);
    const keep = this.button('trial.keep', () => this.keep(title), 'cs-button-primary');
    this.show(title, reply.lines, [keep, this.button('trial.discard', () => this.discard())]);
    keep.focus();
  }

  async keep(title) {
    const { t } = this.chart.words;
    const edits = this.edits;
    for (const button of this.buttons.children) button.disabled = true;
    const reply = await this.post('', { stamp: this.chart.model.stamp, edits });
    if (this.edits !== edits) return;
    if (!reply) return this.show(title, this.trouble, [this.button('trial.close', () => this.discard())]);
    this.kept.push(reply.undo);
    this.done(reply, t('trial.kept'));
  }

  /** Takes the last change back. */
  async undo() {
    if (!this.kept.length || this.busy) return;
    this.busy = true;
    const { t } = this.chart.words;
    const reply = await this.post('', { stamp: this.chart.model.stamp, edits: this.kept[this.kept.length - 1] });
    this.busy = false;
    if (!reply) return this.show(t('undo'), this.trouble, [this.button('trial.close', () => this.discard())]);
    this.kept.pop();
    this.done(reply, t('trial.undone'));
  }

  done(reply, said) {
    this.discard();
    this.taken(reply);
    this.undoButton.hidden = !this.kept.length;
    this.chart.say(said);
  }

  /** Closes the card; what was not kept is gone. */
  discard() {
    this.edits = null;
    this.element.hidden = true;
    this.chart.foresee([]);
    this.chart.scroller.focus({ preventScroll: true });
  }

  show(title, lines, buttons) {
    this.title.textContent = title;
    this.lines.replaceChildren(...lines.map(line => el('li', { class: line.tone }, line.text)));
    this.buttons.replaceChildren(...buttons);
    this.element.hidden = false;
    this.chart.tip.hide();
  }

  button(key, onclick, more = '') {
    return el('button', { type: 'button', class: 'cs-button ' + more, onclick }, this.chart.words.t(key));
  }

  /** The answer; null when there is none, with the reason in `trouble`. */
  async post(path, body) {
    const { t } = this.chart.words;
    const csrf = document.querySelector('meta[name=csrf]')?.content ?? '';
    const say = text => { this.trouble = text.split('\n').map(line => ({ tone: 'bad', text: line })); return null; };
    try {
      const answer = await fetch(this.url + path, { method: 'POST', body: JSON.stringify(body), credentials: 'same-origin', redirect: 'manual',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-Token': csrf } });
      if (answer.ok) return await answer.json();
      if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) return say(t('trial.signedOut'));
      const problem = answer.status < 500 ? await answer.json() : {};
      if (answer.status === 409) { this.kept = []; this.undoButton.hidden = true; this.stale(); }
      return say(problem.detail || problem.title || t('trial.failed'));
    } catch (failure) {
      console.warn('gantt', failure);
      return say(t('trial.failed'));
    }
  }
}
