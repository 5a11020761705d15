/** The checks of S3.2: small pure rules over one {@link countersign.tasking.domain.check.Situation}; {@link countersign.tasking.domain.check.Checks} runs them all. */
package countersign.tasking.domain.check;
