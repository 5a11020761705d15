/** The JPA queries of steps 3 and 4; each list is one query. */
package countersign.tasking.store;
