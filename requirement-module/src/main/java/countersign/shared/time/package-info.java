/**
 * Where the product gets its time from: an injected {@link java.time.Clock}. In a rehearsal or a test it can be moved from outside the process;
 * in production it is the system's clock and nothing moves it.
 */
package countersign.shared.time;
