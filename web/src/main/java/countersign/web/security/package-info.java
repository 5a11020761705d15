/** Who is at the door: login, throttling, headers, tokens against forged requests. */
package countersign.web.security;
