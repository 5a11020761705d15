// What the checks found (S3.2), by row, by cell and by kind.

export class Findings {
  constructor(data) { this.all = []; this.kinds = []; this.take({ findings: data.findings || [], kinds: data.kinds || [], digest: data.digest }); }

  /** Takes the lists of an answer: all findings, or those that are new and the ids of those that are gone; a list that is left out is unchanged. */
  take({ findings, found, gone, kinds, digest }) {
    if (digest) this.digest = digest;
    if (kinds) this.kinds = kinds;
    if (!findings && !found?.length && !gone?.length) return;
    const without = new Set(gone || []);
    this.all = findings ?? [...this.all.filter(finding => !without.has(finding.id)), ...found || []];
    this.byRow = new Map();
    for (const finding of this.all) for (const id of finding.rows || []) {
      if (!this.byRow.has(id)) this.byRow.set(id, []);
      this.byRow.get(id).push(finding);
    }
  }

  of(id) { return this.byRow.get(id) || []; }

  /** The worst severity found in a cell, or undefined. */
  ofCell(id, field) {
    const here = this.of(id).filter(finding => finding.field === field).map(finding => finding.severity);
    return here.includes('error') ? 'error' : here[0];
  }

  count(severity) { return this.all.reduce((sum, finding) => sum + (finding.severity === severity), 0); }

  /** Groups by kind, errors first, each in the order of the table by `place(id)`: [{kind, title, severity, reasons, reason, findings}]. */
  groups(place) {
    const groups = new Map();
    for (const finding of this.all) {
      if (!groups.has(finding.kind)) groups.set(finding.kind, { title: finding.kind, reasons: [], ...this.kinds.find(kind => kind.kind === finding.kind), kind: finding.kind, severity: finding.severity, findings: [] });
      const group = groups.get(finding.kind);
      group.findings.push(finding);
      if (finding.severity === 'error') group.severity = 'error';
    }
    for (const group of groups.values()) group.findings = group.findings.map(finding => [place(finding.rows?.[0]), finding]).sort(([a], [b]) => a - b).map(([, finding]) => finding);
    return [...groups.values()].sort((a, b) => (b.severity === 'error') - (a.severity === 'error'));
  }

  /** The next row with a finding below (or above) a line, going round. */
  next(open, line, step) {
    for (let i = 1; i <= open.length; i++) {
      const row = open[(line + step * i + open.length * i) % open.length];
      if (row && this.byRow.has(row.id)) return row;
    }
    return undefined;
  }
}
