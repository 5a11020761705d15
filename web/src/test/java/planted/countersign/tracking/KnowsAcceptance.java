package planted.countersign.tracking;

import planted.countersign.acceptance.KnowsWeb;
import planted.countersign.tasking.domain.Inner;

/** Planted. */
public class KnowsAcceptance { KnowsWeb wrong; Inner alsoWrong; }
