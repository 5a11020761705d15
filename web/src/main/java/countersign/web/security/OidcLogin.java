package countersign.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;

/**
 * Login by an OpenID Connect provider ({@code COUNTERSIGN_AUTH=oidc}); the claim {@code preferred_username} is the person's login here. Not found by
 * scanning: {@link LoginChoice} adds it.
 */
@ApplicationScoped
@OpenIdAuthenticationMechanismDefinition(providerURI = "${loginSettings.oidcProvider}", clientId = "${loginSettings.oidcClientId}",
        clientSecret = "${loginSettings.oidcClientSecret}", redirectURI = "${baseURL}/callback", scope = {"openid", "profile", "email"},
        useSession = true, claimsDefinition = @ClaimsDefinition(callerNameClaim = "preferred_username", callerGroupsClaim = "groups"))
public class OidcLogin {}
