/**
 * What a page, a mail and a document have in common: headed blocks of text, facts, tables and changes, already in the reader's language. A module
 * says a thing once in blocks; the act page, both parts of the mail, the inbox and the PDF show it each in its own way.
 */
package countersign.shared.content;
