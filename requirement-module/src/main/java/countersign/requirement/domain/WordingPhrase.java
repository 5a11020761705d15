package countersign.requirement.domain;

import countersign.requirement.WordingCategory;
import countersign.shared.text.Language;

/**
 * One rule of the wording check as plain data (S1.2).
 *
 * @param language the language of the texts it is for
 * @param phrase what to look for, in the notation of {@link WordingPattern}
 * @param category what such a phrase leaves open
 * @param reason why it is marked, in that language; empty for the category's general reason
 * @param proposal how to put it, in that language; empty for the category's general proposal
 */
public record WordingPhrase(Language language, String phrase, WordingCategory category, String reason, String proposal) { }
