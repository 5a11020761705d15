package countersign.web.frame;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PostAddToViewEvent;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/**
 * Lets every input of every page say that what it holds was refused ({@code aria-invalid}), in the rows of repeated lists too. The standard inputs do
 * not say it by themselves; the words beside the field are the page's {@code p:message}. Inputs for text get the rule for text ({@link TypedText}).
 */
public class FieldMarks implements SystemEventListener {

    private static final String MARK = "aria-invalid";
    private static final String WRONG = "#{component.valid ? null : 'true'}";

    @Override public boolean isListenerForSource(Object source) { return source instanceof UIInput; }

    @Override
    public void processEvent(SystemEvent event) {
        if (!(event instanceof PostAddToViewEvent)) return;
        var input = (UIInput) event.getSource();
        if (!input.getFamily().startsWith("org.primefaces")) input.getPassThroughAttributes(true).put(MARK, wrong(FacesContext.getCurrentInstance()));
        TypedText.ruleOver(input);
    }

    private static ValueExpression wrong(FacesContext faces) {
        return faces.getApplication().getExpressionFactory().createValueExpression(faces.getELContext(), WRONG, String.class);
    }
}
