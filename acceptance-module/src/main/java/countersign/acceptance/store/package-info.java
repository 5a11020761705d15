/** Queries of step 6. */
package countersign.acceptance.store;
