/**
 * What the Gantt chart of the browser is fed with (S4.3). The chart itself is a client component, {@code resources/countersign/js/gantt}: it
 * draws numbers computed here and computes none. The records are its JSON, field by field; the print version draws the same records.
 */
package countersign.web.gantt;
