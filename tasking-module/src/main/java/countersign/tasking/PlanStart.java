package countersign.tasking;

import java.io.Serializable;
import java.time.LocalDate;

/** When the work of a plan begins, and where its buffers lie (S4.2). */
public record PlanStart(LocalDate start, BufferMode mode) implements Serializable {}
