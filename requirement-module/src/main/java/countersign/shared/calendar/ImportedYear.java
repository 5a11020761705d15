package countersign.shared.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What an import did: dates written, dates taken out because the file no longer has them, and dates on which something that people entered
 * themselves differs from the file and was left as it is.
 */
public record ImportedYear(int year, List<LocalDate> written, List<LocalDate> removed, List<LocalDate> kept) {}
