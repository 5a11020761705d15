/**
 * Lets every node keep what rarely changes in memory and still never answer from an older state: a stamp a topic, read once a transaction,
 * renewed with every change. Stamps are random, so that one of a rolled-back change never comes again.
 */
package countersign.shared.revision;
