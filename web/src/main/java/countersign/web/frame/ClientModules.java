package countersign.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.stream.Stream;

/** The script modules of a client component. A page names them all in its head, so that the browser asks for them at once and not for each after the one that imports it. */
@Named
@ApplicationScoped
public class ClientModules {

    private static final String SCRIPTS = "/resources/countersign/js/";

    @Inject ServletContext context;

    /** The addresses of a component's modules within the application, those that all components share among them. @param component {@code gantt} or {@code table} */
    public List<String> of(String component) {
        return Stream.of("client", component).flatMap(folder -> context.getResourcePaths(SCRIPTS + folder + "/").stream()).filter(path -> path.endsWith(".js")).sorted().toList();
    }
}
