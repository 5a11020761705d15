/** The demo: an invented company, and the project “Q3 新品推广” to try the process with. Loaded into an empty installation only, and only when asked for. */
package countersign.web.demo;
