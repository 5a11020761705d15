/**
 * Sealed documents: frozen content as canonical JSON, a digest per row and for the header, and the document's digest over them. Signatures store the
 * digests they cover, so that an edit voids exactly what it touches (S3.3, A7). Word, PDF and Excel are made from the sealed content.
 */
package countersign.shared.document;
