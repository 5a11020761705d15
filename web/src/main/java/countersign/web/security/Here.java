package countersign.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.context.PrimeFacesContext;

/** Where the reader is, for switches that lead back here. */
@Named("here")
@RequestScoped
public class Here {

    @Inject HttpServletRequest request;

    /** This page with its parameters. */
    public String getAddress() {
        var query = request.getQueryString();
        return request.getServletPath() + (query == null ? "" : "?" + query);
    }

    /** PrimeFaces' token of this answer, which its script adds to posted forms; pages without script write it themselves. */
    public String getNonce() {
        var faces = FacesContext.getCurrentInstance();
        return PrimeFacesContext.getCspState(faces).getNonce();
    }
}
