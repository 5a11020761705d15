/**
 * What all pages share: the person at the page ({@link countersign.web.frame.Me}), texts and dates in their language, and refusals put beside the
 * fields they belong to. Pages use {@code /WEB-INF/templates/frame.xhtml} and name these beans {@code me}, {@code t} and {@code dates}.
 */
package countersign.web.frame;
