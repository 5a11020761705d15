/**
 * Benchmarks (profile {@code bench}): a plain harness on the packaged product with the large demo. They print figures and judge nothing; README keeps
 * what was seen.
 */
package countersign.bench;
