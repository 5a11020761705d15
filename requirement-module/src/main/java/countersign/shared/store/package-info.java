/** How facts are stored alike everywhere: instants as whole microseconds, ids from one sequence. */
package countersign.shared.store;
