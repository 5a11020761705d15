/**
 * The vocabulary that all modules share: refusals, texts, time, content blocks, and in the packages below people, policy, asks, notices, sealed
 * documents and the audit trail. It knows nothing of the six steps; they build on it.
 */
package countersign.shared;
