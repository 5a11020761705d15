package countersign.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.identitystore.LdapIdentityStoreDefinition;

/** Passwords checked by an LDAP server ({@code COUNTERSIGN_LDAP_URL}), before those stored here. {@link LoginChoice} adds it. */
@ApplicationScoped
@LdapIdentityStoreDefinition(url = "${loginSettings.ldapUrl}", bindDn = "${loginSettings.ldapBindDn}",
        bindDnPassword = "${loginSettings.ldapBindPassword}", callerSearchBase = "${loginSettings.ldapUserBase}",
        callerSearchFilter = "${loginSettings.ldapUserFilter}", priority = 40)
public class LdapStore {}
