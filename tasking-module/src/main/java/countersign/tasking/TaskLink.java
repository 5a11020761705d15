package countersign.tasking;

import countersign.tasking.schedule.Lag;
import countersign.tasking.schedule.LinkType;

/** The task it belongs to waits for another one: which, how, and with what time between (S4.1). */
public record TaskLink(long predecessorId, LinkType type, Lag lag) {}
