/**
 * Step 5: the published plan is carried out, reported, watched and changed. {@link countersign.tracking.Progress} tells where every task stands,
 * {@link countersign.tracking.Reports} asks for it once a week, {@link countersign.tracking.Warnings} says what falls behind and why,
 * {@link countersign.tracking.HandOvers} sees results over to the next department, {@link countersign.tracking.ChangeRequests} makes the plan its
 * next version. The rules are pure and stand in {@code domain}.
 */
package countersign.tracking;
