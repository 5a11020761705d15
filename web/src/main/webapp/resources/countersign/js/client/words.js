// The reader's words, dates and numbers. Words come from the page (attribute data-texts, a JSON object of message keys without
// their prefix); dates of plans are the project's local times, which never meet the browser's zone: they are read as UTC.

/** Words and formats of one component: `t(key, …args)` fills {0}, {1}, …; a key without a word shows itself, so that tests see it. */
export function wordsOf(host) {
  const texts = JSON.parse(host.dataset.texts || '{}');
  const language = host.dataset.lang || host.closest('[lang]')?.lang || 'zh-CN';
  const t = (key, ...args) => (texts[key] ?? key).replace(/\{(\d)\}/g, (hole, i) => args[i] ?? hole);
  return { t, language, ...formats(language) };
}

function formats(language) {
  const format = options => {
    const formatter = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
    return time => formatter.format(time);
  };
  const english = language.startsWith('en');
  const date = english ? dayFirst : format;
  return {
    day: date({ month: 'short', day: 'numeric' }),
    numericDay: date({ month: english ? 'short' : 'numeric', day: 'numeric' }),
    yearDay: date({ year: 'numeric', month: english ? 'short' : 'numeric', day: 'numeric' }),
    fullDay: date({ year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' }),
    month: format({ year: 'numeric', month: 'long' }),
    shortMonth: format({ month: 'short' }),
    year: format({ year: 'numeric' }),
    weekday: format({ weekday: 'narrow' }),
    number: new Intl.NumberFormat(language).format,
  };
}

/** English dates as pages and mails write them, Thu 17 Sep 2026: Intl's en puts the month first. */
function dayFirst(options) {
  const formatter = new Intl.DateTimeFormat('en', { timeZone: 'UTC', ...options });
  return time => {
    const part = Object.fromEntries(formatter.formatToParts(time).map(({ type, value }) => [type, value]));
    return [part.weekday, part.day, part.month, part.year].filter(Boolean).join(' ');
  };
}

/** Milliseconds of a local date or date and time such as 2026-08-03 or 2026-08-03T09:00; NaN for nothing. */
export function timeOf(text) {
  if (!text) return NaN;
  return Date.parse(text.length === 10 ? text + 'T00:00Z' : text + 'Z');
}

/** The local date of a time as 2026-08-03. */
export const isoDay = time => new Date(time).toISOString().slice(0, 10);
