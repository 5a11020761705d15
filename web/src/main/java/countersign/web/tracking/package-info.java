/** Pages of step 5: progress, warnings, hand-overs and who waits for whom; change requests, suspension and resumption. */
package countersign.web.tracking;
