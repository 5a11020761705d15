package countersign.tasking;

/**
 * Who helps on a task: a person, or a group as it was written (销售团队).
 *
 * @param personId the person; null for a group or a name that fits nobody yet
 * @param name     as written; the person's name where there is one
 * @param share    percent of their working time while the task runs; null for all of it
 */
public record Collaborator(Long personId, String name, Integer share) {}
