package countersign.web.act;

/** The facts of a notice that somebody who opened a person's link is not that person. */
record NotMe(long askId, long personId) {

    static final String KIND = "act.not-me";
}
