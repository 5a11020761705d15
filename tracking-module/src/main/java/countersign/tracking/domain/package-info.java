/**
 * The rules of step 5, pure and on records (deviation, forecast, hand-over reminders, impact of a change, reconciliation of two changes, S-curve),
 * and the entities that store what they decided.
 */
package countersign.tracking.domain;
