/** What IT runs and watches: data source, schema migration, timers, start-up report, health. */
package countersign.web.ops;
