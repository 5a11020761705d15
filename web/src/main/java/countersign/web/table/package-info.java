/**
 * The JSON of the assignment table's client component (S3.1–S3.3), {@code resources/countersign/js/table}: what it loads, what it sends, what it
 * gets back. The component applies edits at once and sends them in order; each list of commands carries the version it was made on.
 * {@code js/table/table.js} shows the same contract with examples.
 */
package countersign.web.table;
