/** The pages of steps 3 and 4: the assignment table with its countersigning and its Excel form, the plan with its settings, confirmation and publication. */
package countersign.web.tasking;
