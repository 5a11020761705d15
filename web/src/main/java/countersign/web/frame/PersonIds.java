package countersign.web.frame;

import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** The id behind a person found by name: {@code converter="#{personIds}"}. An id that is nobody's is refused beside the field and never reaches a rule. */
@Named
@ApplicationScoped
public class PersonIds implements Converter<Object> {

    @Inject Directory directory;

    @Override
    public Long getAsObject(FacesContext faces, UIComponent component, String sent) {
        if (sent == null || sent.isBlank()) return null;
        return directory.chosen(sent).orElseThrow(() -> new ConverterException(FacesWords.message("web.frame.field.person"))).id();
    }

    /** The person of an id that a field holds, which is a text while the form is refused; empty when it is nobody's. */
    public Optional<PersonView> found(Object id) { return id == null ? Optional.empty() : directory.chosen(id.toString()); }

    /** An id that was refused comes back as the text it was sent as. */
    @Override public String getAsString(FacesContext faces, UIComponent component, Object id) { return id == null ? "" : id.toString(); }
}
