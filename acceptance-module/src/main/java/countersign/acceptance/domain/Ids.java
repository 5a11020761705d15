package countersign.acceptance.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Lists of ids as a column keeps them: in one text, separated by commas. */
final class Ids {

    private Ids() {}

    static String text(Collection<Long> ids) { return ids.stream().distinct().map(String::valueOf).collect(Collectors.joining(",")); }

    static List<Long> of(String text) { return text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(Long::valueOf).toList(); }
}
