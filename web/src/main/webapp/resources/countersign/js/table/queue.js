// Edits on their way to the server: one list at a time, in order, so that typing never waits. What cannot be delivered is kept and tried again.

/** Under this key a set command remembers what the cell held before; symbols are not sent. */
export const WAS = Symbol('was');

const MOST = 5000;
const LONGEST = 1_000_000;
const PAUSES = [1000, 2000, 5000, 10_000, 30_000];

export class Queue {
  /** `sent(reply)`, `stale(reply, commands)`, `state(name)` with saved, saving, offline, signedOut or refused are called back; `held()` names the findings that are held. */
  constructor(url, version, callbacks) {
    Object.assign(this, { url, version, ...callbacks, waiting: [], flying: null, failures: 0 });
    addEventListener('online', () => this.flush());
    addEventListener('beforeunload', event => { if (this.busy) event.preventDefault(); });
  }

  get busy() { return this.waiting.length > 0 || this.flying !== null; }

  /** Adds commands; a second value for the same cell takes the place of the first as long as that has not left. */
  push(commands) {
    for (const command of commands) {
      const last = this.waiting[this.waiting.length - 1];
      if (command.op === 'set' && last?.op === 'set' && last.id === command.id && last.field === command.field) command[WAS] = this.waiting.pop()[WAS];
      this.waiting.push(command);
    }
    if (!this.flying && this.waiting.length) this.state('saving');
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.flush(), 30);
  }

  /** Whether a value of that cell has not been acknowledged yet. */
  holds(id, field) {
    const own = command => command.op === 'set' && command.id === id && command.field === field;
    return this.waiting.some(own) || (this.flying || []).some(own);
  }

  async flush() {
    if (this.flying || !this.waiting.length) return;
    clearTimeout(this.again);
    this.flying = this.next();
    this.state('saving');
    try {
      await this.deliver(await this.post(this.flying));
    } catch (failure) {
      this.retry();
    }
  }

  /** The commands of the next list: a pasted block whole, but no more than the server takes at once. */
  next() {
    let count = 0;
    for (let length = 0; count < Math.min(MOST, this.waiting.length) && length < LONGEST; count++) length += JSON.stringify(this.waiting[count].value ?? '').length;
    return this.waiting.splice(0, count);
  }

  post(commands) {
    const csrf = document.querySelector('meta[name=csrf]')?.content ?? '';
    const body = JSON.stringify({ version: this.version, held: this.held?.(), commands });
    return fetch(this.url, { method: 'POST', body, credentials: 'same-origin', redirect: 'manual', headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-Token': csrf } });
  }

  async deliver(answer) {
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) return this.keep('signedOut');
    if (answer.status >= 500 || answer.status === 429) throw new Error(answer.status);
    if (answer.status !== 200 && answer.status !== 409) return this.keep('refused');
    const reply = await answer.json();
    const commands = this.flying;
    this.flying = null;
    this.failures = 0;
    this.version = reply.version;
    if (answer.status === 409) this.stale(reply, commands); else this.sent(reply, commands);
    if (this.waiting.length) this.flush(); else this.state('saved');
  }

  /** Gives commands that still wait the ids of rows saved meanwhile. */
  rename(ids) {
    for (const command of this.waiting) for (const name of ['id', 'parent', 'after']) if (command[name] in ids) command[name] = ids[command[name]];
  }

  /** Keeps everything and says why nothing is sent; the person may try again. */
  keep(state) {
    this.waiting = [...this.flying, ...this.waiting];
    this.flying = null;
    this.state(state);
  }

  retry() {
    this.keep('offline');
    this.again = setTimeout(() => this.flush(), PAUSES[Math.min(this.failures++, PAUSES.length - 1)]);
  }
}
