package countersign.web.frame;

import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.util.List;
import org.primefaces.component.selectcheckboxmenu.SelectCheckboxMenuRenderer;

/**
 * Refuses a menu of checkboxes that was sent with a value which is none of its list's, beside the field as for every other choice (SPEC 9): the component
 * library drops such a value without a word, and would save less than was asked for. Named in faces-config.
 */
public class AllChoices extends SelectCheckboxMenuRenderer {

    @Override
    protected List<String> validateSubmittedValues(FacesContext faces, UIInput menu, Object[] before, String... sent) {
        var known = super.validateSubmittedValues(faces, menu, before, sent);
        if (!known.containsAll(List.of(sent))) {
            faces.addMessage(menu.getClientId(faces), FacesWords.message("shared.input.choice"));
            menu.setValid(false);
        }
        return known;
    }
}
