package countersign.shared.document;

import java.util.Map;

/**
 * Content to be sealed. Header and rows are records or maps that JSON can hold; what is printed of them later comes from here alone, so names and
 * titles of people and departments are written out as of today.
 *
 * @param kind   such as {@code assignment}; the layout of that kind prints it
 * @param schema version of the content's structure, from 1
 * @param title  as printed, in the project's language
 * @param rows   by the rows' lasting keys (a task's id), in printing order
 */
public record NewDocument(long projectId, String kind, int schema, String title, Object header, Map<String, ?> rows) {}
