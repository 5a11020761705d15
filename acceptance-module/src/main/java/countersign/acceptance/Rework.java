package countersign.acceptance;

import java.time.LocalDate;

/** A task that does again what was not met: its name, working days (from 1), from when, until when, that day included. */
public record Rework(String name, int days, LocalDate start, LocalDate finish) {}
