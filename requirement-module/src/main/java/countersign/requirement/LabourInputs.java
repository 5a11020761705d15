package countersign.requirement;

import countersign.shared.ask.AskPage.Input;
import countersign.shared.ask.AskPage.InputType;
import countersign.shared.ask.Reply;
import countersign.shared.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The resources that a department can state with its part (S2.3): one of each kind, in the words of the page of meetings. Pure. */
final class LabourInputs {

    /** The fields of each kind, by the names that the rules give them. */
    private static final Map<ResourceKind, List<String>> FIELDS = Map.of(ResourceKind.PEOPLE, List.of("what", "headcount", "share", "from", "until"),
            ResourceKind.MATERIAL, List.of("what", "amount", "unit"), ResourceKind.TIME, List.of("what", "estimate"), ResourceKind.MONEY, List.of("what", "amount", "unit"));

    private LabourInputs() {}

    static List<Input> of(Texts texts) {
        var inputs = new ArrayList<Input>();
        for (var kind : ResourceKind.values()) for (var field : FIELDS.get(kind)) inputs.add(input(kind, field, texts));
        return inputs;
    }

    private static Input input(ResourceKind kind, String field, Texts texts) {
        var type = switch (field) {
            case "from", "until" -> InputType.DATE;
            case "what", "unit" -> InputType.LINE;
            default -> InputType.NUMBER;
        };
        var label = texts.get("requirement.labour." + field + (field.equals("what") || field.equals("amount") || field.equals("unit") ? "." + kind : ""));
        return new Input(name(kind, field), texts.get(kind.text()), label, type, "", "", false, List.of());
    }

    /** The page's field for one that the kind's rules name; who they are is asked for by their number. */
    static String name(ResourceKind kind, String field) { return kind.name().toLowerCase(Locale.ROOT) + "-" + (field.equals("person") ? "headcount" : field); }

    /** The first of its fields that was filled in. */
    static Optional<String> filled(Reply reply) {
        return Arrays.stream(ResourceKind.values()).flatMap(kind -> FIELDS.get(kind).stream().map(field -> name(kind, field))).filter(name -> !reply.input(name).isEmpty()).findFirst();
    }

    /** What was stated, kind by kind; nothing of a kind whose fields were left empty. */
    static List<CommitmentForm> stated(long departmentId, Reply reply) {
        return Arrays.stream(ResourceKind.values()).filter(kind -> FIELDS.get(kind).stream().anyMatch(field -> !reply.input(name(kind, field)).isEmpty()))
                .map(kind -> new CommitmentForm(null, 0, departmentId, kind, terms(kind, reply))).toList();
    }

    private static ResourceTerms terms(ResourceKind kind, Reply reply) {
        return new ResourceTerms(typed(kind, "what", reply), null, whole(kind, "headcount", reply), whole(kind, "share", reply), day(kind, "from", reply), day(kind, "until", reply),
                number(kind, "amount", reply), typed(kind, "unit", reply), number(kind, "estimate", reply), null);
    }

    private static String typed(ResourceKind kind, String field, Reply reply) { return FIELDS.get(kind).contains(field) ? reply.input(name(kind, field)) : ""; }

    private static BigDecimal number(ResourceKind kind, String field, Reply reply) {
        var typed = typed(kind, field, reply);
        return typed.isEmpty() ? null : new BigDecimal(typed);
    }

    /** A number of people or percent; no whole number is out of every range. */
    private static Integer whole(ResourceKind kind, String field, Reply reply) {
        var number = number(kind, field, reply);
        if (number == null) return null;
        return number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0 ? Integer.valueOf(0) : Integer.valueOf(number.intValue());
    }

    private static LocalDate day(ResourceKind kind, String field, Reply reply) {
        var typed = typed(kind, field, reply);
        return typed.isEmpty() ? null : LocalDate.parse(typed);
    }
}
