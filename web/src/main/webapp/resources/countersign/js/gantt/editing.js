// Planning by hand: bars are moved, stretched and linked with the pointer; what that does is shown before it is kept (S4.3).

import { svg } from '../client/dom.js';
import { HEIGHT, ROW, TOP, doneX, endX } from './bars.js';
import { Copying } from './copying.js';
import { Hand, movable, movedTo, stretchedTo, timeText } from './hand.js';
import { taskAt } from './keys.js';
import { nameOf } from './model.js';
import { Trial } from './trial.js';

const EDGE = 6;
const STILL = 4;
const DOT = 9;

export class Editing {
  constructor(chart) {
    this.chart = chart;
    this.trial = chart.model.editable ? new Trial(chart) : new Copying(chart);
    this.hand = new Hand(chart, this);
    const { plane } = chart;
    plane.addEventListener('pointerdown', event => this.down(event));
    plane.addEventListener('pointermove', event => this.move(event));
    plane.addEventListener('pointerup', event => this.up(event));
    plane.addEventListener('pointercancel', () => this.cancel());
    plane.addEventListener('pointerleave', () => { if (!this.drag) this.dots(null); });
    plane.addEventListener('click', event => { if (this.swallow) event.stopImmediatePropagation(); this.swallow = false; }, true);
  }

  /** Shows what the edits would do. */
  attempt(edits, title) {
    this.draft(null);
    this.trial.look(edits, title);
  }

  tryMove(task, start) {
    this.attempt([{ op: 'move', id: task.id, at: timeText(start) }], this.chart.words.t('trial.move', nameOf(task), this.chart.words.fullDay(start)));
  }

  tryResize(task, finish) {
    this.attempt([{ op: 'resize', id: task.id, at: timeText(finish) }], this.chart.words.t('trial.resize', nameOf(task), this.chart.words.fullDay(finish)));
  }

  tryLink(from, to, type) {
    this.attempt([{ op: 'connect', id: to.id, from: from.id, type }], this.chart.words.t('trial.connect', nameOf(from), nameOf(to), type));
  }

  tryUnlink(task) {
    if (!task.driver) return;
    this.attempt([{ op: 'disconnect', id: task.id, from: task.driver.id }], this.chart.words.t('trial.disconnect', nameOf(task.driver), nameOf(task)));
  }

  /** What lies under the pointer: a task, and whether it would be moved, stretched or linked from its start (S) or finish (F). */
  hit(event) {
    const { chart } = this;
    if (event.pointerType === 'touch' || event.target.closest('.g-list, .g-corner, .g-times')) return null;
    const task = taskAt(chart, event);
    if (!task || !movable(task)) return null;
    const x = this.x(event);
    const from = chart.scale.x(task.start);
    const end = endX(task, chart.scale);
    if (this.underHandle(task, x, event)) return { task, x, how: 'progress' };
    if (Math.abs(x - end - DOT) <= EDGE) return { task, x, how: 'link', side: 'F' };
    if (Math.abs(x - from + DOT) <= EDGE) return { task, x, how: 'link', side: 'S' };
    if (task.kind === 'task' && Math.abs(x - this.solidEnd(task)) <= EDGE && x > from + STILL) return { task, x, how: 'resize' };
    return x >= from - 2 && x <= end + 2 ? { task, x, how: 'move' } : null;
  }

  /** The handle of a task's progress hangs under its bar, where nothing else is taken hold of. */
  underHandle(task, x, event) {
    const { chart } = this;
    const y = event.clientY - chart.bars.getBoundingClientRect().top - task.row * ROW;
    return chart.stating.may(task) && y >= TOP + HEIGHT - 2 && Math.abs(x - doneX(task, chart.scale)) <= EDGE + 2;
  }

  x(event) { return event.clientX - this.chart.bars.getBoundingClientRect().left; }

  solidEnd(task) { return this.chart.scale.x(Number.isNaN(task.bufferStart) ? task.finish : task.bufferStart); }

  /** The day whose end is nearest to an x. */
  dayEndingAt(x) { return this.chart.scale.dayAt(x - this.chart.scale.zoom.width / 2); }

  down(event) {
    if (event.button !== 0 || this.trial.open || this.chart.stating.open) return;
    this.drag = this.hit(event);
    if (!this.drag) return;
    this.chart.plane.setPointerCapture(event.pointerId);
    this.hand.stop();
  }

  move(event) {
    if (!this.drag) {
      const hit = this.hit(event);
      this.chart.plane.dataset.hand = hit?.how ?? '';
      this.dots(hit?.task ?? (event.pointerType === 'touch' ? null : taskAt(this.chart, event)));
      return;
    }
    const { drag } = this;
    const dx = this.x(event) - drag.x;
    if (!drag.going && Math.abs(dx) < STILL && drag.how !== 'link') return;
    drag.going = true;
    this.chart.tip.hide();
    if (drag.how === 'move') this.draftMove(drag.task, drag.to = movedTo(drag.task, Math.round(dx / this.chart.scale.zoom.width), this.chart.model.calendar));
    else if (drag.how === 'progress') this.draftProgress(drag, this.x(event));
    else if (drag.how === 'resize') this.draftResize(drag.task, drag.to = stretchedTo(drag.task, this.dayEndingAt(this.solidEnd(drag.task) + dx), this.chart.model.calendar));
    else this.draftLink(drag, event);
  }

  up(event) {
    const { drag } = this;
    this.drag = null;
    if (!drag?.going && drag?.how !== 'progress') return;
    this.swallow = true;
    this.draft(null);
    this.chart.activate(drag.task);
    if (drag.how === 'move' && drag.to !== drag.task.start) this.tryMove(drag.task, drag.to);
    else if (drag.how === 'progress') this.chart.stating.begin(drag.task, drag.to);
    else if (drag.how === 'resize') this.tryResize(drag.task, drag.to);
    else if (drag.how === 'link' && drag.target) this.tryLink(drag.task, drag.target, drag.side + drag.targetSide);
  }

  cancel() {
    this.drag = null;
    this.draft(null);
  }

  draftMove(task, start) {
    const { scale, words } = this.chart;
    const x = scale.x(start);
    const width = Math.max(4, endX(task, scale) - scale.x(task.start));
    this.draft(task, [svg('rect', { class: 'g-draft', x, y: task.row * ROW + TOP, width, height: HEIGHT, rx: 2 })], x + width, words.fullDay(start));
  }

  draftResize(task, finish) {
    const { scale, words } = this.chart;
    const x = scale.x(task.start);
    const width = Math.max(4, scale.x(finish) - x);
    this.draft(task, [svg('rect', { class: 'g-draft', x, y: task.row * ROW + TOP, width, height: HEIGHT, rx: 2 })], x + width, words.fullDay(finish));
  }

  /** By fives; a milestone is not dragged, only pressed. */
  draftProgress(drag, x) {
    const { task } = drag;
    if (task.kind === 'milestone') return;
    const from = this.chart.scale.x(task.start);
    const whole = Math.max(1, this.solidEnd(task) - from);
    drag.to = Math.round(Math.min(1, Math.max(0, (x - from) / whole)) * 20) * 5;
    const width = whole * drag.to / 100;
    this.draft(task, [svg('rect', { class: 'g-draft-done', x: from, y: task.row * ROW + TOP, width: Math.max(1, width), height: HEIGHT, rx: 2 }), handle(task, from + width)],
      this.solidEnd(task), this.chart.words.t('done', this.chart.words.number(drag.to)));
  }

  draftLink(drag, event) {
    const { scale } = this.chart;
    const target = taskAt(this.chart, event);
    const x = this.x(event);
    drag.target = target && target !== drag.task && !Number.isNaN(target.start) && target.kind !== 'inbound' && target.kind !== 'buffer' ? target : null;
    if (drag.target) drag.targetSide = x > (scale.x(target.start) + endX(target, scale)) / 2 ? 'F' : 'S';
    const from = drag.side === 'F' ? endX(drag.task, scale) : scale.x(drag.task.start);
    const y = event.clientY - this.chart.bars.getBoundingClientRect().top;
    this.draft(drag.task, [svg('path', { class: 'g-draft', d: `M${from} ${drag.task.row * ROW + TOP + HEIGHT / 2}L${x} ${y}` }),
      ...drag.target ? [svg('rect', { class: 'g-target', x: 0, y: drag.target.row * ROW, width: scale.width, height: ROW })] : []],
      x + 8, drag.target ? nameOf(drag.target) + ' · ' + drag.side + drag.targetSide : '', y);
  }

  /** Draws what is being done, with its date beside it; nothing for no task. */
  draft(task, shapes = [], x = 0, text = '', y = task ? task.row * ROW + TOP + HEIGHT - 3 : 0) {
    this.dots(null);
    this.chart.layers.drafts.replaceChildren(...shapes, ...text ? [svg('text', { class: 'g-draft-name', x: x + 8, y }, text)] : []);
  }

  /** The dots at both ends of a bar from which links are drawn. */
  dots(task) {
    const { layers, scale } = this.chart;
    if (!task || !movable(task)) return layers.hands.replaceChildren();
    const cy = task.row * ROW + TOP + HEIGHT / 2;
    layers.hands.replaceChildren(...[scale.x(task.start) - DOT, endX(task, scale) + DOT].map(cx => svg('circle', { class: 'g-dot', cx, cy, r: 4 })),
      ...this.chart.stating.may(task) ? [handle(task, doneX(task, scale))] : []);
  }
}

/** The handle by which a task's progress is stated, its tip at an x. */
const handle = (task, x) => svg('path', { class: 'g-handle', d: `M${x} ${task.row * ROW + TOP + HEIGHT - 1}l5 5v4h-10v-4z` });
