/** The rules of step 6 and what it keeps: one acceptance, one retrospective and one archive a project, known by the project's id. */
package countersign.acceptance.domain;
