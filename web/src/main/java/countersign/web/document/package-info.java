/**
 * Sealed documents as files (section 7): a layout turns frozen content into blocks, these become XHTML and that a PDF with embedded fonts, page
 * numbers, signature page, verification code and QR. What was rendered first is kept.
 */
package countersign.web.document;
