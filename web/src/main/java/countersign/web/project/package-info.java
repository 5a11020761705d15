/**
 * The pages around one project: its header with the six steps, the overview, the history, and the lists of projects. What happens next in a step is
 * said by that step's {@link countersign.web.project.StepGuide}.
 */
package countersign.web.project;
