/**
 * Every number of SPEC section 4, as data: per scenario, edited by the administrator, tightened by a project within the stated range. The
 * standard settings stand in {@link countersign.shared.policy.PolicyKey}; only what differs from them is stored, and every change is kept.
 * {@link countersign.shared.policy.Policy} is what the rest of the product reads.
 */
package countersign.shared.policy;
