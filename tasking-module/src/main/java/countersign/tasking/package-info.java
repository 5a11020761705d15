/**
 * Steps 3 and 4: the assignment table (form 1, the WBS) that all heads countersign, and the plan that is scheduled from it, confirmed and published.
 * {@link countersign.tasking.Assignments} and {@link countersign.tasking.Plans} are the API; what leaves them are records. The rules are pure and
 * work on those records ({@code domain}); entities only store them.
 */
package countersign.tasking;
