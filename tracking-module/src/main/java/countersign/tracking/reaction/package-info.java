/** What step 5 does when a plan is published, an ask is answered or a clock runs out: observers in the event's transaction, and sweeps. */
package countersign.tracking.reaction;
