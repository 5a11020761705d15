package countersign.shared.party;

/**
 * Which people a list is to show.
 *
 * @param typed        part of a name, login, address or title; empty for all
 * @param departmentId only of that department; null for all
 * @param unreachable only those without a second address, to whom no code can be sent (A3)
 * @param left         those who have left instead of those who are with the company
 */
public record PeopleFilter(String typed, Long departmentId, boolean left, boolean unreachable) {}
