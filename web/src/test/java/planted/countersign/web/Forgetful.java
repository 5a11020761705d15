package planted.countersign.web;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Planted: kept with the session, and cannot be written with it. */
public class Forgetful implements Serializable {

    private static final long serialVersionUID = 1;
    List<Optional<String>> history;
}
