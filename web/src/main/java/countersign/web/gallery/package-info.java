/**
 * The gallery of mails (M1): every kind of mail that the product sends, as it would be sent now, in three languages, for administrators. It shows the
 * newest one of the installation, else what the real wording makes of a sample; it writes nothing down and touches no confidential project.
 */
package countersign.web.gallery;
