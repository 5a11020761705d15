package countersign.tasking;

/**
 * Who helps on a task: a person, or a group as it was written (销售团队).
 *
 * @param personId the person; null for a group or a name that fits nobody yet
 * @param name     as written; the person's name where there is one
 * @param share    percent of their working time while the task runs; null where no share was said
 * @param effort   working minutes they spend on the task; null where no effort was said. Share and effort are never both there
 */
public record Collaborator(Long personId, String name, Integer share, Integer effort) {

    /** Somebody who helps and has promised no time yet. */
    public static Collaborator of(Long personId, String name) { return new Collaborator(personId, name, null, null); }
}
