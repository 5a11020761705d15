// Planning by keys: M moves the active task, D stretches it, L links it to a successor, U removes the link that drives it (S4.3).

import { nameOf } from './model.js';

const DAY = 86_400_000;
const TYPES = ['FS', 'SS', 'FF', 'SF'];

/** Whether a row lies where somebody puts it; summaries, buffers and inbound commitments do not. */
export const movable = task => (task.kind === 'task' || task.kind === 'milestone') && !Number.isNaN(task.start);

const dayOf = time => Math.floor(time / DAY) * DAY;

/** The start of a task some days on, on a working day: the next one on the way there. */
export function movedTo(task, days, calendar) {
  let day = dayOf(task.start) + days * DAY;
  const on = days < 0 ? -DAY : DAY;
  for (let i = 0; i < 40 && days && calendar.kind(day) === 'off'; i++) day += on;
  return day + task.start - dayOf(task.start);
}

/** The end of the working day of a day, not before the task's first one; of a day off the last working day before it. */
export function stretchedTo(task, day, calendar) {
  const first = dayOf(task.start);
  let last = Math.max(first, day);
  while (last > first && calendar.kind(last) === 'off') last -= DAY;
  return last + Math.round(calendar.dayEnd * 1440) * 60_000;
}

/** A local time as the server reads it. */
export const timeText = time => new Date(time).toISOString().slice(0, 16);

export class Hand {
  constructor(chart, editing) {
    Object.assign(this, { chart, editing, how: null });
    chart.scroller.addEventListener('keydown', event => this.key(event), true);
  }

  key(event) {
    const act = this.action(event);
    if (!act) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  }

  action(event) {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (event.altKey) return null;
    const { trial } = this.editing;
    const { stating } = this.chart;
    for (const one of [trial, stating]) if (one.open) return key === 'Escape' ? () => one.discard() : null;
    if (event.ctrlKey || event.metaKey) return key === 'z' && !event.shiftKey ? () => (stating.kept.length && !trial.copied ? stating : trial).undo() : null;
    if (this.how) return this.going(key, event.shiftKey ? 7 : 1);
    const { active } = this.chart;
    return { m: () => this.begin('move', active), d: () => this.begin('resize', active), l: () => this.begin('link', active), u: () => this.editing.tryUnlink(active) }[key];
  }

  /** What a key does while a task is in hand; keys that have no meaning then move through the rows as ever. */
  going(key, days) {
    if (key === 'Escape') return () => this.stop();
    if (key === 'Enter') return () => this.finish();
    if (this.how === 'link') return key === 'f' ? () => { this.type = TYPES[(TYPES.indexOf(this.type) + 1) % TYPES.length]; this.explain(); } : null;
    if (key === 'ArrowRight') return () => this.step(days);
    if (key === 'ArrowLeft') return () => this.step(-days);
    return key === 'ArrowUp' || key === 'ArrowDown' ? () => {} : null;
  }

  begin(how, task) {
    const { words } = this.chart;
    if (!movable(task) && !(how === 'link' && task.kind === 'summary')) return this.chart.say(words.t('hand.summary'));
    if (how === 'resize' && task.kind === 'milestone') return;
    Object.assign(this, { how, task, days: 0, type: 'FS' });
    this.chart.tip.hide();
    this.explain();
    if (how !== 'link') this.step(0);
  }

  explain() { this.chart.say(this.chart.words.t('hand.' + this.how, nameOf(this.task), this.type)); }

  step(days) {
    const { calendar } = this.chart.model;
    this.days += days;
    if (this.how === 'move') {
      this.to = movedTo(this.task, this.days, calendar);
      this.editing.draftMove(this.task, this.to);
    } else {
      const end = Number.isNaN(this.task.bufferStart) ? this.task.finish : this.task.bufferStart;
      this.to = stretchedTo(this.task, dayOf(end) + this.days * DAY, calendar);
      this.editing.draftResize(this.task, this.to);
    }
    if (days) this.chart.say(this.chart.words.fullDay(this.to));
  }

  finish() {
    const { how, task, to, type } = this;
    const target = this.chart.active;
    this.stop();
    if (how === 'move' && to !== task.start) this.editing.tryMove(task, to);
    else if (how === 'resize') this.editing.tryResize(task, to);
    else if (how === 'link' && target !== task) this.editing.tryLink(task, target, type);
  }

  stop() {
    if (!this.how) return;
    this.how = null;
    this.editing.draft(null);
    this.chart.say('');
  }
}
