package planted.countersign.requirement;

import planted.countersign.tasking.KnowsTracking;

/** Planted. */
public class KnowsTasking { KnowsTracking wrong; }
