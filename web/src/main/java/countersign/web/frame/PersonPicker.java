package countersign.web.frame;

import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * Lets a page pick a colleague by name: {@code <p:autoComplete value="#{bean.person}" var="person" itemValue="#{person}" itemLabel="#{person.name}"
 * converter="#{personPicker}" completeMethod="#{personPicker.complete}" forceSelection="true"/>}.
 */
@Named
@ApplicationScoped
public class PersonPicker implements Converter<PersonView> {

    private static final int MOST = 12;
    @Inject Directory directory;
    @Inject PersonIds ids;

    /** Present colleagues whose name, login or address contains what was typed. */
    public List<PersonView> complete(String typed) { return directory.search(typed, MOST); }

    /** Where somebody works, to tell namesakes apart. */
    public String place(PersonView person) {
        var department = person.departmentId() == null ? "" : directory.department(person.departmentId()).name();
        return (department + " " + person.title()).strip();
    }

    @Override
    public PersonView getAsObject(FacesContext faces, UIComponent component, String sent) {
        var id = ids.getAsObject(faces, component, sent);
        return id == null ? null : directory.person(id);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, PersonView person) { return person == null ? "" : String.valueOf(person.id()); }
}
