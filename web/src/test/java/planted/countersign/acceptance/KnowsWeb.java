package planted.countersign.acceptance;

import planted.countersign.tracking.domain.Inner;
import planted.countersign.web.act.NeedsFaces;

/** Planted. */
public class KnowsWeb { NeedsFaces wrong; Inner alsoWrong; }
