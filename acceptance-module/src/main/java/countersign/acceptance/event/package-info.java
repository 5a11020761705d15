/** What step 6 came to; fired in the command's transaction. */
package countersign.acceptance.event;
