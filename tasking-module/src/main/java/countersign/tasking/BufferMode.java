package countersign.tasking;

/** Where buffers lie (S4.2): on each task, or pooled at the ends of chains. */
public enum BufferMode { PER_TASK, POOLED }
