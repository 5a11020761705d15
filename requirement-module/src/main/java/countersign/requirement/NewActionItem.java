package countersign.requirement;

import java.time.LocalDate;

/** An action item to be noted: what, who, by when (that day included). */
public record NewActionItem(String what, Long ownerId, LocalDate due) {}
