package countersign.shared.ask;

import java.util.List;

/**
 * The facts of the ask to name who stands in for somebody who is away.
 *
 * @param personId who is away
 * @param askId    what they were asked when their mailbox said so
 * @param what     its title; of a project that whoever is asked may not see, the project's number
 * @param waiting  how many asks wait for them
 * @param said     how the mailbox's answer begins
 * @param people   who may be named
 */
public record AwayFacts(long personId, String person, long askId, String what, long waiting, String said, List<Colleague> people) {

    /** Kind of the ask. */
    public static final String KIND = "shared.away";

    public AwayFacts { people = List.copyOf(people); }

    /** One who may be named. */
    public record Colleague(long id, String name) {}
}
