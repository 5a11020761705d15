package countersign.web.document;

import countersign.shared.document.DocumentView;

/** The code that a printed document carries (D2): its id and the beginning of its digest, short enough to type. */
final class Verification {

    private static final int DIGITS = 12;

    private Verification() {}

    /** Such as {@code 1042-9f86d081884c}. */
    static String code(DocumentView document) { return document.id() + "-" + document.digest().substring(0, DIGITS); }

    /** The id that a code names; -1 when it is no code. */
    static long id(String code) {
        return code.matches("\\d{1,18}-[0-9a-f]{" + DIGITS + "}") ? Long.parseLong(code.substring(0, code.indexOf('-'))) : -1;
    }
}
