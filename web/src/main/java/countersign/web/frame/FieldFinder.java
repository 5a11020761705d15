package countersign.web.frame;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Finds the input a problem belongs to, in the rows of repeated lists too; in the form that was sent, because forms of one page share names. */
final class FieldFinder {

    private FieldFinder() {}

    /** The client id of the rendered input for {@code field}, marked as invalid; null when the page has none. */
    static String clientId(FacesContext faces, String field) {
        var found = new AtomicReference<String>();
        var visit = VisitContext.createVisitContext(faces, null, Set.of(VisitHint.SKIP_UNRENDERED));
        faces.getViewRoot().visitTree(visit, (context, component) -> {
            if (component instanceof UIForm form && !form.isSubmitted()) return VisitResult.REJECT;
            if (!belongs(component, field)) return VisitResult.ACCEPT;
            if (component instanceof UIInput input) mark(input);
            found.set(component.getClientId(faces));
            return VisitResult.COMPLETE;
        });
        return found.get();
    }

    /** Without a submitted value an invalid input would be rendered empty, and what was typed be lost. */
    private static void mark(UIInput input) {
        var typed = input.getValue();
        if (input.getSubmittedValue() == null && typed != null && !(typed instanceof Collection)) input.setSubmittedValue(String.valueOf(typed));
        input.setValid(false);
    }

    private static boolean belongs(UIComponent component, String field) {
        if (!(component instanceof EditableValueHolder)) return false;
        return field.equals(component.getAttributes().get("field")) || field.equals(component.getId());
    }
}
