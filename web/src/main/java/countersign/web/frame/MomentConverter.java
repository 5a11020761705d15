package countersign.web.frame;

import countersign.shared.text.Written;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDateTime;

/** Reads a field for day and time by the rule for both ({@link Written}): {@code <f:converter converterId="moment"/>}. */
@FacesConverter("moment")
public class MomentConverter implements Converter<Object> {

    @Override
    public LocalDateTime getAsObject(FacesContext faces, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) return null;
        return Written.moment(typed).orElseThrow(() -> new ConverterException(FacesWords.message("shared.input.moment")));
    }

    @Override public String getAsString(FacesContext faces, UIComponent component, Object moment) { return moment == null ? "" : moment.toString(); }
}
