package countersign.web.admin;

import countersign.web.frame.Forbidden;
import countersign.web.frame.Me;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/** Stands before every bean of the administration, whichever way it is reached. */
@Interceptor
@AdministratorsOnly
@Priority(Interceptor.Priority.APPLICATION)
public class AdministratorGuard implements Serializable {

    private final Me me;

    /** @param me who is at the page, looked up anew at every call */
    @Inject
    public AdministratorGuard(Me me) { this.me = me; }

    /** Goes on for an administrator. @throws Forbidden for anybody else, before anything was done */
    @AroundInvoke
    public Object around(InvocationContext call) throws Exception {
        if (!me.isAdministrator()) throw new Forbidden(String.valueOf(call.getMethod()));
        return call.proceed();
    }
}
