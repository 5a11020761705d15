package countersign.requirement;

import countersign.shared.text.Text;

/**
 * A place in a text that promises nothing that could be checked (S1.2).
 *
 * @param start first UTF-16 index of the phrase in the text as it was given
 * @param end index after its last character
 * @param phrase the phrase as written
 * @param category what is missing
 * @param reason why it is marked, for the reader
 * @param proposal how it could be put
 */
public record VagueWording(int start, int end, String phrase, WordingCategory category, Text reason, Text proposal) { }
