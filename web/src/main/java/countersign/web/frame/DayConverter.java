package countersign.web.frame;

import countersign.shared.text.Written;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;

/** Reads the day of a date field by the rule for days ({@link Written}), as mails, files and the API do: {@code <f:converter converterId="day"/>}. */
@FacesConverter("day")
public class DayConverter implements Converter<Object> {

    @Override
    public LocalDate getAsObject(FacesContext faces, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) return null;
        return Written.day(typed).orElseThrow(() -> new ConverterException(FacesWords.message("shared.input.date")));
    }

    @Override public String getAsString(FacesContext faces, UIComponent component, Object day) { return day == null ? "" : day.toString(); }
}
