/**
 * The engine beside MPXJ: project files of MS Project scheduled from cleared dates and held against the dates stored in them ({@code -Pagree}), random networks against
 * {@code MicrosoftScheduler}, and both for speed ({@code -Pbench}). Everything here uses the engine as a stranger would, by its public classes.
 */
package countersign.tasking.schedule.mpxj;
