/** Rules as pages show them and forms hold them: those of a kind of project, which administrators set, and those of one project. */
package countersign.web.policy;
