package countersign.shared.audit;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.json.Json;
import countersign.shared.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes a message's arguments as JSON and reads them back with their types, so that an entry can be read in any language later. */
final class AuditArgs {

    private AuditArgs() {}

    static String json(Text what) { return Json.write(what.args().stream().map(AuditArgs::typed).toList()); }

    static Text text(String key, String json) {
        return new Text(key, list(json));
    }

    private static List<Object> list(String json) {
        var args = new ArrayList<>();
        Json.tree(json).forEach(node -> args.add(untyped(node)));
        return args;
    }

    private static Object typed(Object arg) {
        if (arg instanceof Instant || arg instanceof LocalDate) return List.of(arg instanceof Instant ? "instant" : "date", arg.toString());
        if (arg instanceof Text text) return List.of("text", text.key(), text.args().stream().map(AuditArgs::typed).toList());
        if (arg instanceof Collection<?> several) return List.of("list", several.stream().map(AuditArgs::typed).toList());
        return arg;
    }

    private static Object untyped(JsonNode node) {
        if (node.isNumber()) return node.isIntegralNumber() ? (Object) node.longValue() : (Object) node.doubleValue();
        if (!node.isArray()) return node.asText();
        return switch (node.get(0).asText()) {
            case "instant" -> Instant.parse(node.get(1).asText());
            case "date" -> LocalDate.parse(node.get(1).asText());
            case "list" -> list(node.get(1).toString());
            default -> text(node.get(1).asText(), node.get(2).toString());
        };
    }
}
