/** What happened in step 5; fired in the command's transaction. */
package countersign.tracking.event;
