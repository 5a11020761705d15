package countersign.web.frame;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Lets {@link PageFailureHandler} answer what goes wrong while a page is made. */
public class PageFailures extends ExceptionHandlerFactory {

    /** @param wrapped the container's own factory */
    public PageFailures(ExceptionHandlerFactory wrapped) { super(wrapped); }

    @Override public ExceptionHandler getExceptionHandler() { return new PageFailureHandler(getWrapped().getExceptionHandler()); }
}
