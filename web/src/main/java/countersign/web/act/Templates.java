package countersign.web.act;

import countersign.shared.text.Texts;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills the templates {@code *.ftlh} beside this class, which escape what they are given, in one reader's language. */
@ApplicationScoped
class Templates {

    private final Configuration configuration = configuration();

    private static Configuration configuration() {
        var configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassLoaderForTemplateLoading(Templates.class.getClassLoader(), "countersign/web/act");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setObjectWrapper(new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34).build());
        configuration.setLogTemplateExceptions(false);
        configuration.setLocalizedLookup(false);
        configuration.setNumberFormat("computer");
        return configuration;
    }

    /** The template filled in. In it {@code t("key", args…)} is a text of the reader, {@code lang} their language tag, {@code pieces(blocks)} content. */
    String render(String template, Map<String, ?> model, Texts texts) {
        var all = new HashMap<String, Object>(model);
        all.put("t", (TemplateMethodModelEx) arguments -> text(texts, arguments));
        all.put("pieces", (TemplateMethodModelEx) Templates::pieces);
        all.put("lang", texts.language().tag());
        try {
            Template parsed = configuration.getTemplate(template);
            var out = new StringWriter();
            parsed.process(all, out);
            return out.toString();
        } catch (TemplateException | IOException defect) {
            throw new UncheckedIOException("template " + template, new IOException(defect));
        }
    }

    private static String text(Texts texts, List<?> arguments) throws TemplateModelException {
        var plain = new Object[arguments.size() - 1];
        for (int i = 0; i < plain.length; i++) plain[i] = plain(arguments.get(i + 1));
        return texts.get((String) plain(arguments.get(0)), plain);
    }

    private static Object plain(Object argument) throws TemplateModelException {
        if (argument instanceof TemplateScalarModel text) return text.getAsString();
        if (argument instanceof TemplateNumberModel number) return number.getAsNumber();
        return String.valueOf(argument);
    }

    @SuppressWarnings("unchecked")
    private static Object pieces(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        var blocks = freemarker.template.utility.DeepUnwrap.unwrap((freemarker.template.TemplateModel) arguments.get(0));
        return Piece.of((List<countersign.shared.content.Block>) blocks);
    }
}
