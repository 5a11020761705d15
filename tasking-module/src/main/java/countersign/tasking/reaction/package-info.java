/** What steps 3 and 4 do when something happens before them: observers in the transaction of the event. */
package countersign.tasking.reaction;
