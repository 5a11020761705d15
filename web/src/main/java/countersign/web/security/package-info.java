/**
 * Who is at the door: login, throttling, headers, tokens against forged requests. Login is Jakarta Security's (form, optionally against LDAP, or OpenID
 * Connect, chosen by configuration). What a person may see is asked of {@code countersign.shared.access}, not here.
 */
package countersign.web.security;
