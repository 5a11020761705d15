/** Files that people hand in: typed by their content, never by what their names say (SPEC 9). */
package countersign.shared.file;
