package countersign.it;

import countersign.web.security.Gate;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jsoup.Jsoup;

/** The WAR as it is delivered, with the tests of this package and what they assert with added, and a gate that lets their runner through. */
@ArquillianSuiteDeployment
public class Deployments {

    private static final String WEB_XML = "WEB-INF/web.xml";

    @Deployment
    public static WebArchive war() {
        var war = ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/countersign.war")).addPackage("countersign.it")
                .addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class), jarOf(Jsoup.class));
        var webXml = text(war).replace("<filter-class>" + Gate.class.getName() + "<", "<filter-class>" + GateForTests.class.getName() + "<");
        war.delete(WEB_XML);
        war.add(new StringAsset(webXml), WEB_XML);
        return war;
    }

    /** The jar that a class of the tests comes from, so that the tests can say it in the server, too. */
    private static File jarOf(Class<?> of) { return new File(of.getProtectionDomain().getCodeSource().getLocation().getPath()); }

    private static String text(WebArchive war) {
        try (var in = war.get(WEB_XML).getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
