package countersign.web.frame;

/** The person is logged in but may not do this; pages answer with “forbidden” (403). */
public class Forbidden extends RuntimeException {

    /** @param what what was wanted, for the log */
    public Forbidden(String what) { super(what); }
}
