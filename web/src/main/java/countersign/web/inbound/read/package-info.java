/**
 * Reads mails that people and machines send, in plain Java: parts and character sets, what is quoted and what is new, automatic answers, bounces, and
 * what an answer in a sentence means. It proposes; whether an answer counts is decided where every answer is.
 */
package countersign.web.inbound.read;
