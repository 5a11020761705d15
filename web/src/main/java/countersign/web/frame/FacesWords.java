package countersign.web.frame;

import countersign.shared.text.Language;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * What the pages' own converters and choices say about a field (SPEC 9), in the product's words and the reader's language instead of the framework's.
 * Named in faces-config; one class for all languages, because the page knows which one it is in.
 */
public class FacesWords extends ResourceBundle {

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("jakarta.faces.component.UIInput.REQUIRED", "shared.input.missing"),
            Map.entry("jakarta.faces.component.UIInput.CONVERSION", "web.frame.field.unreadable"),
            Map.entry("jakarta.faces.component.UIInput.UPDATE", "web.frame.field.unreadable"),
            Map.entry("jakarta.faces.component.UISelectOne.INVALID", "shared.input.choice"),
            Map.entry("jakarta.faces.component.UISelectMany.INVALID", "shared.input.choice"),
            Map.entry("jakarta.faces.converter.EnumConverter.ENUM", "shared.input.choice"),
            Map.entry("jakarta.faces.converter.EnumConverter.ENUM_NO_CLASS", "shared.input.choice"),
            Map.entry("jakarta.faces.converter.BooleanConverter.BOOLEAN", "shared.input.choice"),
            Map.entry("jakarta.faces.converter.LongConverter.LONG", "shared.input.number"),
            Map.entry("jakarta.faces.converter.IntegerConverter.INTEGER", "shared.input.number"),
            Map.entry("jakarta.faces.converter.BigDecimalConverter.DECIMAL", "shared.input.number"),
            Map.entry("jakarta.faces.converter.DoubleConverter.DOUBLE", "shared.input.number"),
            Map.entry("jakarta.faces.converter.NumberConverter.NUMBER", "shared.input.number"),
            Map.entry("jakarta.faces.converter.DateTimeConverter.DATE", "shared.input.date"),
            Map.entry("jakarta.faces.converter.DateTimeConverter.TIME", "shared.input.time"),
            Map.entry("jakarta.faces.converter.DateTimeConverter.DATETIME", "shared.input.moment"));

    @Override
    protected Object handleGetObject(String key) {
        var own = KEYS.get(key.endsWith("_detail") ? key.substring(0, key.length() - "_detail".length()) : key);
        return own == null ? null : words().get(own).replace("'", "''");
    }

    /** One of the product's texts as what is wrong with a field, in the page's language. */
    static FacesMessage message(String key) { return message(Text.of(key)); }

    /** The same with what its placeholders stand for. */
    static FacesMessage message(Text what) {
        var said = words().get(what);
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, said, said);
    }

    /** The page's language, which is its reader's. */
    private static Texts words() {
        var page = FacesContext.getCurrentInstance().getViewRoot();
        return Texts.of(Language.of(page.getLocale()), ZoneOffset.UTC);
    }

    @Override public Enumeration<String> getKeys() { return Collections.enumeration(KEYS.keySet()); }
}
