/** Frozen facts and sealed content are JSON; this is the one way it is written, read, canonicalised and digested. */
package countersign.shared.json;
