/**
 * One row a project: where it stands, for every list; and who may see it, for every route (P5). Services keep both up to date; pages, API, feeds and
 * exports all ask the same predicate.
 */
package countersign.shared.access;
