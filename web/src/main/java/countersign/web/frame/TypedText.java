package countersign.web.frame;

import countersign.shared.RuleViolation;
import countersign.shared.text.Input;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Text is refused beside its field when it is longer than the field allows or holds what is no text, in every field of a form at once (SPEC 9). The
 * length stands in the page as {@code maxlength} of the input and is told by this rule alone: neither the browser nor the component library cuts off
 * what somebody pastes. {@code {@link FieldMarks}} gives the rule to every input of every page.
 *
 * @param longest the most UTF-16 units
 * @param lines   whether the text may have several lines
 */
record TypedText(int longest, boolean lines) implements Validator<Object>, Serializable {

    private static final String MAXLENGTH = "maxlength";

    /** Gives an input for text this rule, and takes its limit away from whoever would cut by it. Any other input stays as it is. */
    static void ruleOver(UIInput input) {
        var lines = input instanceof HtmlInputTextarea;
        if (!lines && !(input instanceof HtmlInputText) || Arrays.stream(input.getValidators()).anyMatch(TypedText.class::isInstance)) return;
        var given = input.getAttributes().get(MAXLENGTH); // of the plain textarea a text
        int limit = given == null ? 0 : Integer.parseInt(given.toString());
        var bound = limit > 0 && limit < Integer.MAX_VALUE;
        if (bound) {
            input.getAttributes().put(MAXLENGTH, lines ? Integer.MAX_VALUE : Integer.MIN_VALUE);
            input.getPassThroughAttributes(true).put("data-longest", limit);
        }
        input.addValidator(new TypedText(bound ? limit : Integer.MAX_VALUE, lines));
    }

    @Override
    public void validate(FacesContext faces, UIComponent component, Object typed) {
        if (!(typed instanceof String text)) return;
        try {
            if (lines) Input.lines("", text, longest);
            else Input.line("", text, longest);
        } catch (RuleViolation refused) {
            throw new ValidatorException(FacesWords.message(refused.problems().get(0).message()));
        }
    }
}
