// What others do to the table while it is on the screen: asked for when the page is seen again and from time to time while it is, never while a cell is
// being edited or edits of one's own are on their way, which bring it with them.

const EVERY = 20_000;

export class Watch {
  constructor(sheet) {
    Object.assign(this, { sheet, asking: false });
    const look = () => this.look();
    document.addEventListener('visibilitychange', look);
    const timer = setInterval(() => {
      if (sheet.host.isConnected) return look();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    }, EVERY);
  }

  get still() { return !document.hidden && !this.sheet.queue.busy && !this.sheet.editor.editing; }

  async look() {
    if (this.asking || !this.still) return;
    this.asking = true;
    try {
      await this.ask();
    } catch (failure) {
      console.warn('table', failure);
    }
    this.asking = false;
  }

  async ask() {
    const { host, queue, findings, conflicts } = this.sheet;
    const { version } = queue;
    const held = findings.digest ? '&held=' + encodeURIComponent(findings.digest) : '';
    const answer = await fetch(`${host.dataset.url}/changes?version=${version}${held}`, { headers: { Accept: 'application/json' }, credentials: 'same-origin', redirect: 'manual' });
    if (answer.status !== 200) return;
    const reply = await answer.json();
    if (!this.still || queue.version !== version) return;
    queue.version = reply.version;
    conflicts.stale(reply, []);
  }
}
