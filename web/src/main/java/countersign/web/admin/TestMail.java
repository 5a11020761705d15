package countersign.web.admin;

import java.time.Instant;

/** The facts of a test mail: who asked for it, when. */
record TestMail(String by, Instant at) {

    static final String KIND = "web.test-mail";
}
