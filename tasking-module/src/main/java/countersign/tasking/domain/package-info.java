/**
 * The rules of steps 3 and 4, pure and on records: editing the table, the checks of S3.2, who signs what, the schedule of a table, the impact of a
 * change. The entities beside them only store what the rules decided.
 */
package countersign.tasking.domain;
