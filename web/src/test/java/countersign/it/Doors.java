package countersign.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** What the WAR serves, read from the WAR: pages, servlets, resources of the API. */
@ApplicationScoped
public class Doors {

    private static final String CLASSES = "/WEB-INF/classes/";

    /** Names of the pages, without their ending. */
    Set<String> pages(ServletContext war) {
        var pages = new TreeSet<String>();
        for (var path : war.getResourcePaths("/")) if (path.endsWith(".xhtml")) pages.add(path.substring(1, path.length() - 6));
        return pages;
    }

    /** Addresses of our own servlets and of the Faces servlet. */
    Set<String> servlets(ServletContext war) {
        var addresses = new TreeSet<String>();
        for (var servlet : war.getServletRegistrations().values()) {
            var type = String.valueOf(servlet.getClassName());
            if (type.startsWith("countersign.") && !type.contains(".rest.") || type.endsWith("FacesServlet")) addresses.addAll(servlet.getMappings());
        }
        return addresses;
    }

    /** Methods and addresses of the API. */
    Set<String> resources(ServletContext war) {
        var found = new TreeSet<String>();
        collect(war, CLASSES + "countersign/web/", found);
        return found;
    }

    private void collect(ServletContext war, String folder, Set<String> found) {
        for (var path : war.getResourcePaths(folder)) {
            if (path.endsWith("/")) collect(war, path, found);
            else if (path.endsWith(".class") && !path.endsWith("package-info.class")) resource(path, found);
        }
    }

    private static void resource(String path, Set<String> found) {
        try {
            var type = Class.forName(path.substring(CLASSES.length(), path.length() - 6).replace('/', '.'), false, Doors.class.getClassLoader());
            if (!type.isAnnotationPresent(Path.class)) return;
            for (var method : type.getDeclaredMethods())
                Arrays.stream(method.getAnnotations()).map(a -> a.annotationType().getAnnotation(HttpMethod.class)).filter(m -> m != null)
                        .forEach(m -> found.add(m.value() + " " + type.getAnnotation(Path.class).value()
                                + (method.isAnnotationPresent(Path.class) ? "/" + method.getAnnotation(Path.class).value() : "")));
        } catch (ClassNotFoundException | NoClassDefFoundError optional) {
            throw new IllegalStateException(path, optional);
        }
    }
}
