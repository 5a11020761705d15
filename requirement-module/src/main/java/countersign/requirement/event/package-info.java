/** Facts of steps 1 and 2 that others act upon. Fired in the transaction of the command that made them true; observed with a plain {@code @Observes}. */
package countersign.requirement.event;
