package countersign.web.security;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

/**
 * Adds the one login mechanism that is configured. An application may have only one, and not every server honours a veto, so all of them are
 * excluded from scanning in beans.xml.
 */
public class LoginChoice implements Extension {

    void choose(@Observes BeforeBeanDiscovery discovery) {
        if (LoginSettings.oidc()) {
            discovery.addAnnotatedType(OidcLogin.class, "countersign-oidc");
            return;
        }
        discovery.addAnnotatedType(FormLogin.class, "countersign-form");
        if (LoginSettings.ldap()) discovery.addAnnotatedType(LdapStore.class, "countersign-ldap");
    }
}
