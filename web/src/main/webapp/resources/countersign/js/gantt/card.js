// The card beside the chart that says what a change would do, and what can be done with it.

import { el } from '../client/dom.js';

export class Card {
  /** `close()` is called back when Escape is pressed in it. */
  constructor(chart, close) {
    this.chart = chart;
    this.lines = el('ul', { class: 'g-lines' });
    this.title = el('h2', {});
    this.form = el('div', { class: 'g-form' });
    this.buttons = el('div', { class: 'g-actions' });
    this.element = el('section', { class: 'g-trial', 'aria-label': chart.words.t('trial'), 'aria-live': 'polite', hidden: true }, this.title, this.lines, this.form, this.buttons);
    this.element.addEventListener('keydown', event => { if (event.key === 'Escape') { event.stopPropagation(); close(); } });
  }

  get open() { return !this.element.hidden; }

  show(title, lines, buttons, fields = []) {
    this.title.textContent = title;
    this.say(lines);
    this.form.replaceChildren(...fields);
    this.buttons.replaceChildren(...buttons);
    this.element.hidden = false;
    this.chart.tip.hide();
  }

  /** Says other lines in place of those that are shown. */
  say(lines) { this.lines.replaceChildren(...lines.map(line => el('li', { class: line.tone }, line.text))); }

  /** Says that the server is asked. */
  wait(title) { this.show(title, [{ tone: 'info', text: this.chart.words.t('trial.working') }], []); }

  hide() { this.element.hidden = true; }

  /** Nothing can be pressed a second time while the server is asked. */
  still(yes) { for (const button of this.buttons.children) button.disabled = yes; }

  button(key, onclick, more = '') {
    return el('button', { type: 'button', class: 'cs-button ' + more, onclick }, this.chart.words.t(key));
  }
}
