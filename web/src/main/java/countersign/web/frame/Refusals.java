package countersign.web.frame;

import countersign.shared.Overtaken;
import countersign.shared.RuleViolation;
import countersign.shared.store.Conflicts;
import countersign.shared.text.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/**
 * Runs a page's command and puts each problem of a refusal beside its field (SPEC 9). The field is the input whose id is the problem's field, or
 * whose attribute {@code field} says so, which rows of a repeated list need: {@code <f:attribute name="field" value="objectives[#{row.id}].metric"/>}.
 * What belongs to no field is shown on top of the page. What was typed stays.
 */
@RequestScoped
public class Refusals {

    @Inject Me me;

    /** Runs the command; whether it went through. A project that must not be seen still ends in “not found”. */
    public boolean attempt(Runnable command) { return attempt("", command, () -> { }); }

    /** The same for one row of a list whose rows have fields of the same name. @param row what stands before the field's name, such as {@code problem:7} */
    public boolean attempt(String row, Runnable command) { return attempt(row, command, () -> { }); }

    /**
     * The same for a form that carries the version it showed. @param overtaken takes the version that stands now, when somebody else saved first: whoever
     * has read what stands and sends the form again has it
     */
    public boolean attempt(Runnable command, Runnable overtaken) { return attempt("", command, overtaken); }

    private boolean attempt(String row, Runnable command, Runnable overtaken) {
        try {
            command.run();
            return true;
        } catch (Overtaken first) {
            first.problems().forEach(this::show);
            overtaken.run();
        } catch (RuleViolation refused) {
            (row.isEmpty() ? refused : refused.in(row)).problems().forEach(this::show);
        } catch (RuntimeException failed) {
            if (!Conflicts.isConflict(failed)) throw failed;
            show(new RuleViolation.Problem("", Text.of("web.frame.conflict")));
        }
        FacesContext.getCurrentInstance().validationFailed();
        return false;
    }

    /** Runs the command, says that it was done and goes on to that page; null, which stays on this one, when it is refused. */
    public String then(Runnable command, String said, String next) { return then(command, () -> { }, said, next); }

    /** The same for a form that carries the version it showed. @param overtaken takes the one that stands now, as in {@link #attempt(Runnable, Runnable)} */
    public String then(Runnable command, Runnable overtaken, String said, String next) {
        if (!attempt(command, overtaken)) return null;
        done(said);
        return next;
    }

    /** Says what was done; survives the redirect that follows. */
    public void done(String key, Object... args) {
        var faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        var said = me.texts().get(key, args);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, said, said));
    }

    /** Says on top of the page why nothing was done. */
    public void say(String key, Object... args) { show(new RuleViolation.Problem("", Text.of(key, args))); }

    /** Says beside a field what is wrong with it. */
    public void sayAt(String field, String key, Object... args) { show(new RuleViolation.Problem(field, Text.of(key, args))); }

    private void show(RuleViolation.Problem problem) {
        var faces = FacesContext.getCurrentInstance();
        var said = me.texts().get(problem.message());
        var field = problem.field().isEmpty() ? null : FieldFinder.clientId(faces, problem.field());
        faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, said, said));
    }
}
