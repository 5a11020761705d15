package countersign.requirement;

import countersign.shared.text.Language;

/** A rule of the wording check for the administrator's list. {@code version} goes back with the edit; {@code shipped} rules came with the product. */
public record WordingRuleView(long id, long version, Language language, String phrase, WordingCategory category, String reason, String proposal,
                              boolean active, boolean shipped) { }
