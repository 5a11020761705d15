package countersign.shared.store;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What one query of heads left-joined with their rows brought, each once, in the query's order: for a page that shows both.
 *
 * @param heads the first column
 * @param rows  the second column; heads without rows have none
 */
public record Joined<H, R>(List<H> heads, List<R> rows) {

    /** Takes the two columns of the result apart. */
    public static <H, R> Joined<H, R> of(List<Object[]> result, Class<H> head, Class<R> row) {
        return new Joined<>(column(result, 0).map(head::cast).toList(), column(result, 1).map(row::cast).toList());
    }

    private static Stream<Object> column(List<Object[]> result, int place) {
        return result.stream().map(line -> line[place]).filter(Objects::nonNull).distinct();
    }
}
