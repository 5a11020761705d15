/**
 * The large demo ({@code COUNTERSIGN_DEMO=large}): 40 departments, 2,000 people, 200 running projects of 100 tasks and a year of reports, asks and
 * mails, for trying out size and for the benchmarks. It writes rows straight into the tables, the same ones at every load; what they mean is said
 * by the entities of the modules.
 */
package countersign.web.demo.large;
