/** Queries of step 5. */
package countersign.tracking.store;
