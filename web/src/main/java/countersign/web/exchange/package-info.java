/**
 * Forms of the company's Excel templates in and out (S3.4, S2.6), and the directory import. A reader never saves: it gives a proposal that names every row
 * and cell it could not take over as it stands, with what would be right, and the page lets a person answer before anything is stored. Plain classes, no CDI.
 */
package countersign.web.exchange;
