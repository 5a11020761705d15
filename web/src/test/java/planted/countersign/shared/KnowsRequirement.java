package planted.countersign.shared;

import planted.countersign.requirement.KnowsTasking;

class KnowsRequirement { KnowsTasking wrong; }
