/**
 * What confidential projects need beyond their visibility (P5): the recorded break-glass by which an administrator sees one for some hours, and the
 * record of what was downloaded. Their mails are kept discreet by {@code shared.notification}, their links by {@code shared.access}.
 */
package countersign.shared.secrecy;
