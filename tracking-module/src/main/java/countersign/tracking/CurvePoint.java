package countersign.tracking;

import java.time.LocalDate;

/** A point of the S-curve: percent of the plan's working time by the end of that day. {@code actual} is null in the future. */
public record CurvePoint(LocalDate day, double planned, Double actual) {}
