/** Everything that faces the outside: pages, act pages and mails, documents, exchange formats, REST, security, operations. */
package countersign.web;
