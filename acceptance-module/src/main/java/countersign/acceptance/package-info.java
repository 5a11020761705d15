/**
 * Step 6: what was promised is judged by its standard, objectives are measured, lessons are kept, and the project becomes a file that nobody changes
 * any more. {@link countersign.acceptance.Acceptances} goes through the standards and has the report signed (S6.1),
 * {@link countersign.acceptance.Retrospectives} collects what was learnt (S6.2), {@link countersign.acceptance.Archives} seals the whole (S6.3),
 * {@link countersign.acceptance.Lessons} gives it to later projects. A project ended early takes the same path, shortened (S5.8).
 */
package countersign.acceptance;
