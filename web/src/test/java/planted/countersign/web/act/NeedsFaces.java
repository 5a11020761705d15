package planted.countersign.web.act;

import jakarta.faces.context.FacesContext;
import planted.countersign.acceptance.domain.Inner;

/** Planted. */
public class NeedsFaces { FacesContext wrong; Inner alsoWrong; }
