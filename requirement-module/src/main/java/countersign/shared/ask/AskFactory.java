package countersign.shared.ask;

import countersign.shared.json.Json;

/** Makes an ask's row of what is to be asked. */
final class AskFactory {

    private AskFactory() {}

    static Ask of(NewAsk asked, String openKey, Long signOffId, Long replaces) {
        var ask = new Ask();
        ask.kind = asked.kind();
        ask.projectId = asked.projectId();
        ask.subject = asked.subject();
        ask.facts = Json.write(asked.facts());
        ask.personId = asked.personId();
        ask.capacities = Json.write(asked.capacities());
        ask.documentId = asked.documentId();
        ask.rowKeys = String.join("\n", asked.rowKeys());
        ask.openKey = openKey;
        ask.signOffId = signOffId;
        ask.replaces = replaces;
        return ask;
    }
}
