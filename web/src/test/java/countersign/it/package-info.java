/** Inside the server: the real WAR on Payara Micro, once on H2 and once on PostgreSQL. One deployment serves all classes. */
package countersign.it;
