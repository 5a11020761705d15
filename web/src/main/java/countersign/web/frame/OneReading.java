package countersign.web.frame;

import countersign.shared.store.Readings;
import jakarta.annotation.Resource;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;

/**
 * A page that is looked at, or its data, is read in one transaction: it shows one state of things, and a person or department named on it twenty times
 * is fetched once, a question asked ten times is answered once. Commands (anything but GET) keep a transaction each, so that a refused one leaves nothing behind.
 */
public class OneReading extends HttpFilter {

    private static final long serialVersionUID = 1;
    @Resource private transient UserTransaction transaction;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (!request.getMethod().equals("GET")) {
            chain.doFilter(request, response);
            return;
        }
        try {
            transaction.begin();
            Readings.begin();
            try {
                chain.doFilter(request, response);
            } finally {
                Readings.end();
                end();
            }
        } catch (NotSupportedException | SystemException impossible) {
            throw new ServletException(impossible);
        }
    }

    /** What a view noted down, such as the beginning of a draft, is kept, unless something of it was refused. */
    private void end() throws SystemException, ServletException {
        if (transaction.getStatus() == Status.STATUS_NO_TRANSACTION) return;
        if (transaction.getStatus() != Status.STATUS_ACTIVE) {
            transaction.rollback();
            return;
        }
        try {
            transaction.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException lost) {
            throw new ServletException(lost);
        }
    }
}
