/**
 * What reaches people by mail: the layout of mails, the mails about asks, and the act pages behind their links (A3). Plain servlet and templates with
 * automatic escaping, no Faces, no script: an act page needs no login and no JavaScript, and its view does not expire overnight. A link's token is
 * derived from the installation's secret and says who answers; opening it changes nothing.
 */
package countersign.web.act;
