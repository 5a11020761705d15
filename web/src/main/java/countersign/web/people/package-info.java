/** Pages about people: departments with who heads them, and what a person settles about themselves. */
package countersign.web.people;
