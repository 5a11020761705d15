/** What the tests need around the product: a PostgreSQL, a browser, the packaged product as a process of its own. None of it is ever skipped. */
package countersign.product;
