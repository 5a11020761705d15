/**
 * The inbox (A2): what is wanted of a person, by due time, with what is needed to decide. It shows the same page of an ask that its mail and its act
 * page show, and takes the same answers.
 */
package countersign.web.inbox;
