// Time to pixels and back, and the two lines of the time scale, for the five zooms from day to year.
// A day's working hours fill its whole column, so that a bar from Monday 9:00 to Friday 18:00 covers five columns.

const DAY = 86_400_000;

/** Zooms from near to far; `width` is pixels a day, `upper` and `lower` the units of the two header lines. */
export const ZOOMS = [
  { name: 'day', width: 36, upper: 'month', lower: 'day' },
  { name: 'week', width: 12, upper: 'month', lower: 'week' },
  { name: 'month', width: 4, upper: 'year', lower: 'month' },
  { name: 'quarter', width: 1.5, upper: 'year', lower: 'quarter' },
  { name: 'year', width: 0.5, upper: 'year', lower: 'half' },
];

/** The nearest zoom at which the plan takes no more than one and a half times `pixels`, or the farthest. */
export function fittingZoom(model, pixels) {
  const days = (model.to - model.from) / DAY + 8;
  const at = ZOOMS.findIndex(zoom => days * zoom.width <= pixels * 1.5);
  return at < 0 ? ZOOMS.length - 1 : at;
}

export class Scale {
  /** The scale of a model at a zoom, at least `pixels` wide, with a margin of days on both sides. */
  constructor(model, zoom, pixels) {
    this.zoom = zoom;
    this.calendar = model.calendar;
    const margin = Math.ceil(Math.max(2, 40 / zoom.width)) * DAY;
    this.from = weekStart(Math.min(model.from, Number.isNaN(model.now) ? Infinity : Math.max(model.now, model.from - 90 * DAY)) - margin);
    const now = Number.isNaN(model.now) ? -Infinity : Math.min(model.now, model.to + 90 * DAY);
    const wanted = Math.max(model.to, now) + margin + Math.ceil(160 / zoom.width) * DAY;
    this.to = Math.max(wanted, this.from + Math.ceil(pixels / zoom.width) * DAY);
    this.width = Math.ceil((this.to - this.from) / DAY * zoom.width);
  }

  /** The x of a time; hours outside the working day fall on the day's edges. */
  x(time) {
    const days = (time - this.from) / DAY;
    const day = Math.floor(days);
    const { dayStart, dayEnd } = this.calendar;
    const part = (days - day - dayStart) / (dayEnd - dayStart);
    return (day + Math.min(1, Math.max(0, part))) * this.zoom.width;
  }

  /** The x of a day's beginning. */
  dayX(time) { return (time - this.from) / DAY * this.zoom.width; }

  /** Midnight before an x. */
  dayAt(x) { return this.from + Math.floor(x / this.zoom.width) * DAY; }

  /** Units of one header line that touch the pixels x1–x2, as [{time, x, width}]. */
  units(unit, x1, x2) {
    const units = [];
    let time = beginning(unit, Math.max(this.from, this.dayAt(x1)));
    const end = Math.min(this.to, this.dayAt(x2) + DAY);
    while (time < end) {
      const next = following(unit, time);
      const x = Math.max(0, this.dayX(time));
      units.push({ time, x, width: Math.min(this.width, this.dayX(next)) - x });
      time = next;
    }
    return units;
  }
}

const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 };

function weekStart(time) {
  const day = Math.floor(time / DAY) * DAY;
  return day - (new Date(day).getUTCDay() + 6) % 7 * DAY;
}

function beginning(unit, time) {
  if (unit === 'day') return Math.floor(time / DAY) * DAY;
  if (unit === 'week') return weekStart(time);
  const date = new Date(time);
  const months = MONTHS[unit];
  return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / months) * months, 1);
}

function following(unit, time) {
  if (unit === 'day') return time + DAY;
  if (unit === 'week') return time + 7 * DAY;
  const date = new Date(time);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + MONTHS[unit], 1);
}
