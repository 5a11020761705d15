package planted.countersign.tasking;

import planted.countersign.requirement.domain.Inner;
import planted.countersign.tracking.KnowsAcceptance;

/** Planted. */
public class KnowsTracking { KnowsAcceptance wrong; Inner alsoWrong; }
