// Keyboard and pointer. The chart is one stop of the Tab key; inside it the arrows move (ARIA tree grid, rows as the unit).

import { ROW } from './bars.js';
import { toToday } from './toolbar.js';

const STEP = 120;

export function listen(chart) {
  const { scroller, plane, tip } = chart;
  scroller.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = actions(chart, event)[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  scroller.addEventListener('focus', () => { if (scroller.matches(':focus-visible')) tip.show(chart.active); });
  scroller.addEventListener('blur', () => tip.hide());
  plane.addEventListener('pointermove', event => hover(chart, event));
  plane.addEventListener('pointerleave', () => { chart.mark(); tip.hide(); chart.hovered = null; });
  plane.addEventListener('click', event => press(chart, event));
  scroller.addEventListener('wheel', event => wheel(chart, event), { passive: false });
}

function actions(chart, event) {
  const { rows, active, scroller, tip } = chart;
  const page = Math.max(1, Math.floor(scroller.clientHeight / ROW) - 2);
  const go = row => { chart.activate(rows[Math.min(rows.length - 1, Math.max(0, row))]); if (!chart.seesBar(chart.active)) chart.showBar(chart.active); tip.show(chart.active); };
  const sideways = by => { scroller.scrollLeft += by; };
  const shift = event.shiftKey;
  return {
    ArrowDown: () => go(active.row + 1), ArrowUp: () => go(active.row - 1),
    PageDown: () => go(active.row + page), PageUp: () => go(active.row - page),
    Home: () => go(0), End: () => go(rows.length - 1),
    ArrowRight: () => shift ? sideways(STEP) : open(chart, go),
    ArrowLeft: () => shift ? sideways(-STEP) : shut(chart, go),
    Enter: () => { chart.showBar(active); tip.show(active); },
    '+': () => chart.zoomTo(chart.zoom - 1), '=': () => chart.zoomTo(chart.zoom - 1), '-': () => chart.zoomTo(chart.zoom + 1),
    t: () => toToday(chart), f: () => chart.filter.selects.department.focus(), w: () => chart.load.toggle(), '?': () => chart.help(), Escape: () => tip.hide(),
    c: () => chart.stating.begin(active),
    p: () => { if (active.driver?.row >= 0) { go(active.driver.row); chart.showBar(chart.active); } },
  };
}

function open(chart, go) {
  const { active } = chart;
  if (active.children && !active.open) chart.fold(active, true);
  else if (active.children) go(active.row + 1);
}

function shut(chart, go) {
  const { active } = chart;
  if (active.children && active.open) chart.fold(active, false);
  else if (active.parent) go(active.parent.row);
}

/** The task whose row lies at the pointer's height. */
export function taskAt(chart, event) {
  const top = event.clientY - chart.scroller.getBoundingClientRect().top - 48;
  return top < 0 ? null : chart.rows[Math.floor((top + chart.scroller.scrollTop) / ROW)];
}

function hover(chart, event) {
  if (chart.editing?.drag?.going || chart.editing?.trial.open || chart.stating.open) return;
  const task = event.pointerType === 'touch' ? null : taskAt(chart, event);
  if (task !== chart.hovered) { chart.hovered = task; chart.mark(task); chart.tip.hide(); }
  if (task && (!chart.tip.task || chart.tip.pointed)) chart.tip.later(task, event.clientX, event.clientY);
}

function press(chart, event) {
  const task = taskAt(chart, event);
  if (!task) return;
  if (event.target.closest('.g-fold') && task.children) chart.fold(task, !task.open);
  chart.activate(task);
  if (event.target.closest('.g-list') && !chart.seesBar(task)) chart.showBar(task);
  chart.tip.show(task);
}

/** Ctrl and the wheel (or a pinch on a touch pad) zoom about the pointer. */
function wheel(chart, event) {
  if (!event.ctrlKey) return;
  event.preventDefault();
  chart.turned = (chart.turned ?? 0) + event.deltaY;
  if (Math.abs(chart.turned) < 60) return;
  const x = event.clientX - chart.scroller.getBoundingClientRect().left - chart.listWidth();
  chart.zoomTo(chart.zoom + Math.sign(chart.turned), Math.max(0, x));
  chart.turned = 0;
}
