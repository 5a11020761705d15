package countersign.web.exchange;

/** A column that the template does not have and whose absence is no remark. */
interface OptionalColumn extends Column {

    boolean optional();
}
