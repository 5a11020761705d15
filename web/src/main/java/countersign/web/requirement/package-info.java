/**
 * The pages of step 1: starting a project, the form that is saved as it is typed, its review and its consultation. What was typed lives in the page's
 * bean and, half a second later, on the server; an expired view or a second editor loses nothing.
 */
package countersign.web.requirement;
