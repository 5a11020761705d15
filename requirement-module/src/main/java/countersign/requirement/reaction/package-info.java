/** What steps 1 and 2 do when a fact becomes true elsewhere: an answer that counts, a closed consultation, a climbed dispute. Observers only call services. */
package countersign.requirement.reaction;
