/**
 * The API at {@code api/v1} (I2): JSON in and out, refusals as problems (RFC 9457). Who calls is who is logged in; a command from a page carries the
 * header {@code X-CSRF-Token}, which the gate checks.
 */
package countersign.web.rest;
