package countersign.product;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.protocol.servlet5.ServletMethodExecutor;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Lets the tests find their runner in the server. The adapter takes the list of servlets from the server's log and now and then reads it while it is still
 * being written: the server then runs with the tests in it, and every one of them fails for want of the runner. Where the runner lives is no secret.
 */
public class KnownRunner implements LoadableExtension {

    @Override public void register(ExtensionBuilder builder) { builder.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, Server.class); }

    /** The adapter's server, whose answer names the runner in any case. */
    public static class Server extends PayaraMicroDeployableContainer {

        @Override public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
            var answer = super.deploy(archive);
            for (var context : answer.getContexts(HTTPContext.class)) name(context, "/" + archive.getName().replaceFirst("\\.war$", ""));
            return answer;
        }

        private static void name(HTTPContext context, String root) {
            if (context.getServletByName(ServletMethodExecutor.ARQUILLIAN_SERVLET_NAME) == null) context.add(new Servlet(ServletMethodExecutor.ARQUILLIAN_SERVLET_NAME, root));
        }
    }
}
