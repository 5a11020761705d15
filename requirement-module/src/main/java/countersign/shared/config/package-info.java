/** Settings of the installation, given from outside and without rebuilding: system property, environment, MicroProfile Config, in that order. */
package countersign.shared.config;
