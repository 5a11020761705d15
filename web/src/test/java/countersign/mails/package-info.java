/**
 * What every mail has to stand (M1), whatever it is about: two parsers that know nothing of each other read the same, its HTML is valid, it uses
 * nothing that a mail program drops without harm being ruled out, and its calendar parts pass a strict reader. Exceptions are lists with reasons.
 */
package countersign.mails;
