package countersign.web.act;

/** The facts of the administrators' notice that somebody's answer needs a code and no code has a way to them (A3). */
record NoSecondAddress(long personId) {

    static final String KIND = "act.no-second-address";
}
