package countersign.web.security;

import countersign.shared.config.Settings;
import countersign.web.frame.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The login page. An unknown login and a wrong password get the same answer, after the same time. */
@Named
@RequestScoped
public class LoginBean {

    @Inject SecurityContext security;
    @Inject LoginThrottle throttle;
    @Inject DemoLogins demo;
    @Inject Me me;
    private String login;
    private String password;
    private String to;

    /** Logs in with what was typed. */
    public void enter() { enter(login == null ? "" : login.strip(), password == null ? "" : password); }

    /** Logs in as one of the demo's people, which only a demo lists. */
    public void enterAs(String person) {
        if (getDemoPeople().stream().anyMatch(p -> p.login().equals(person))) enter(person, demo.password());
    }

    /** The people to log in as with one click; empty unless this is a demo. */
    public List<DemoLogins.Someone> getDemoPeople() { return demo.people(); }

    private void enter(String name, String secret) {
        var faces = FacesContext.getCurrentInstance();
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        if (name.isEmpty() || secret.isEmpty()) refuse("web.login.failed");
        else if (!throttle.admits(name, request.getRemoteAddr())) refuse("web.login.throttled");
        else if (authenticate(request, response, name, secret) == AuthenticationStatus.SUCCESS) goOn(faces, request, name);
        else refuse("web.login.failed");
    }

    private AuthenticationStatus authenticate(HttpServletRequest request, HttpServletResponse response, String name, String secret) {
        return security.authenticate(request, response, AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(name, secret)).newAuthentication(true));
    }

    private void goOn(FacesContext faces, HttpServletRequest request, String name) {
        throttle.succeeded(name);
        request.changeSessionId();
        try {
            faces.getExternalContext().redirect(request.getContextPath() + Paths.afterLogin(to));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void refuse(String key) {
        var said = me.texts().get(key, LoginThrottle.WINDOW.toMinutes());
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, said, said));
    }

    /** What stands on the page as the installation's kind: a demo says so. */
    public boolean isDemo() { return !Settings.read("countersign.demo", "none").equals("none"); }

    /** The login typed. */
    public String getLogin() { return login; }

    /** @param login the login typed */
    public void setLogin(String login) { this.login = login; }

    /** Never shown again. */
    public String getPassword() { return ""; }

    /** @param password the password typed */
    public void setPassword(String password) { this.password = password; }

    /** The page wanted. */
    public String getTo() { return to; }

    /** @param to the page wanted */
    public void setTo(String to) { this.to = to; }
}
