package countersign.web.act;

import countersign.shared.ask.AskPage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A field of the form as it is shown: with what was typed, else its prefilled value, and with what is wrong about it (empty if nothing). */
public record ActField(AskPage.Input input, String content, String problem) {

    /** Fields under one heading; the heading may be empty. */
    public record Group(String name, List<ActField> fields) {

        /** Whether it may be shown folded: several fields that nobody has to fill in and nobody has begun, such as remarks on single rows. */
        public boolean folds() { return !name.isEmpty() && fields.size() > 1 && fields.stream().allMatch(ActField::idle); }
    }

    private static final Set<AskPage.InputType> TYPED = EnumSet.of(AskPage.InputType.LINE, AskPage.InputType.LINES, AskPage.InputType.NUMBER, AskPage.InputType.DATE);

    private boolean idle() { return TYPED.contains(input.type()) && !input.required() && content.isBlank() && problem.isEmpty(); }

    /** Whether somebody wrote something into it that did not stand there. */
    boolean written() { return input.type() != AskPage.InputType.CHECK && !content.isBlank() && !content.equals(input.value()); }

    /** Its label, with the heading that it stands under. */
    String name() { return input.group().isEmpty() ? input.label() : input.group() + " · " + input.label(); }

    /** The fields in their groups, in the page's order. @param typed what was sent, by name; null when nothing was sent yet */
    static List<Group> groups(List<AskPage.Input> inputs, Map<String, String> typed, Map<String, String> problems) {
        var groups = new ArrayList<Group>();
        for (var input : inputs) {
            if (groups.isEmpty() || !groups.get(groups.size() - 1).name().equals(input.group())) groups.add(new Group(input.group(), new ArrayList<>()));
            var content = typed == null ? input.value() : typed.getOrDefault(input.name(), "");
            groups.get(groups.size() - 1).fields().add(new ActField(input, content == null ? "" : content, problems.getOrDefault(input.name(), "")));
        }
        return groups;
    }
}
