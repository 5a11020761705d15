package countersign.web.security;

import countersign.shared.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** What IT configures of the login; the definitions read it by name. */
@Named("loginSettings")
@ApplicationScoped
public class LoginSettings {

    /** Whether an OpenID Connect provider does the login. */
    static boolean oidc() { return "oidc".equalsIgnoreCase(Settings.read("countersign.auth", "form")); }

    /** Whether passwords are checked by an LDAP server. */
    static boolean ldap() { return !oidc() && !Settings.read("countersign.ldap.url", "").isEmpty(); }

    /** Where somebody who is not logged in is sent. */
    static String entry() { return oidc() ? "/sso" : "/login.xhtml"; }

    /** Whether people log in with a password that this installation keeps. */
    public boolean isOwnPasswords() { return !oidc() && !ldap(); }

    /** The LDAP server. */
    public String getLdapUrl() { return Settings.read("countersign.ldap.url", ""); }

    /** The entry that may search for people. */
    public String getLdapBindDn() { return Settings.read("countersign.ldap.bind-dn", ""); }

    /** Its password. */
    public String getLdapBindPassword() { return Settings.read("countersign.ldap.bind-password", ""); }

    /** Where people stand. */
    public String getLdapUserBase() { return Settings.read("countersign.ldap.user-base", ""); }

    /** How a login is found there. */
    public String getLdapUserFilter() { return Settings.read("countersign.ldap.user-filter", "(&(uid=%s)(objectClass=inetOrgPerson))"); }

    /** The issuer. */
    public String getOidcProvider() { return Settings.read("countersign.oidc.provider", ""); }

    /** This installation at the issuer. */
    public String getOidcClientId() { return Settings.read("countersign.oidc.client-id", ""); }

    /** Its secret. */
    public String getOidcClientSecret() { return Settings.read("countersign.oidc.client-secret", ""); }
}
