/** The pages of step 6: what was judged, signed, learnt and archived, and the project's documents of record. */
package countersign.web.acceptance;
