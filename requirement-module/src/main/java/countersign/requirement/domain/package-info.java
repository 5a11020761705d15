/**
 * The aggregates and pure rules of steps 1 and 2. Nobody outside the requirement module sees them; the services of the base package hand out views.
 * The wording check is {@link countersign.requirement.domain.Wording}: data in, marked places out, no database.
 */
package countersign.requirement.domain;
