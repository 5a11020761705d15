package countersign.web.exchange;

import static countersign.web.exchange.Severity.ASK;
import static countersign.web.exchange.Severity.ERROR;
import static countersign.web.exchange.Severity.NOTE;

/** Everything the readers can remark about a file, row or cell (S3.4). The message stands under {@code web.exchange.finding.<name in lower case>}. */
public enum FindingKind {
    // the file
    COLUMN_MISSING(ASK), COLUMN_EXTRA(NOTE), COLUMN_TWICE(NOTE), SHEET_IGNORED(NOTE), TASK_ABSENT(ASK), TEXT_OUTSIDE(NOTE),
    // the row
    NAME_MISSING(ERROR), NAME_TWICE(ASK), ID_FOREIGN(ASK), ID_TWICE(NOTE), RENAMED(NOTE), SAME_NAME(ASK), FINISH_BEFORE_START(ERROR), LEVEL_JUMP(ASK),
    // any cell
    FORMULA(NOTE), CELL_ERROR(ERROR), MERGED(NOTE), TEXT_REFUSED(ERROR), LINES_JOINED(NOTE), NUMBER_UNREADABLE(ERROR),
    // dates
    DATE_UNREADABLE(ERROR), DATE_IMPOSSIBLE(ERROR), YEAR_PROPOSED(NOTE), YEAR_ASKED(ASK), OUT_OF_RANGE(ASK), DAY_OFF(ASK), DATES_SEVERAL(ASK), DAY_PROPOSED(ASK),
    DAY_OR_MONTH(ASK), WEEKDAY_DIFFERS(ASK), DATE_TEXT_LEFT(NOTE), TIME_LEFT(NOTE), DAY_INCLUDED(NOTE),
    // departments
    DEPARTMENT_UNKNOWN(ASK), DEPARTMENT_BY_ALIAS(NOTE), DEPARTMENT_AMBIGUOUS(ASK), LEAD_PROPOSED(NOTE), LEAD_ASKED(ASK), LEADS_SEVERAL(ERROR), DEPARTMENT_TWICE(NOTE),
    // people
    PERSON_UNKNOWN(ASK), PERSON_MASKED(ASK), PERSON_AMBIGUOUS(ASK), PERSON_OTHER_DEPARTMENT(ASK), GROUP_UNKNOWN(ASK), OWNERS_SEVERAL(ERROR), OWNER_IS_GROUP(ERROR),
    OWNER_NOT_OF_LEAD(NOTE), BRACKET_LEFT(NOTE),
    // needs and shares
    NEED_UNREADABLE(ERROR), SHARE_UNREADABLE(ERROR), SHARE_STRANGER(ERROR),
    // action items of form 2
    OWNER_DOES_NOT_FIT(ASK), DUE_FROM_TEXT(NOTE), OWNERS_NOT_PAIRED(ASK), DUES_NOT_PAIRED(ASK),
    // directory
    LOGIN_TWICE(ERROR), LOGIN_KNOWN(NOTE), EMAIL_BROKEN(ERROR), EMAIL_TWICE(ASK), ZONE_UNKNOWN(ERROR), LANGUAGE_UNKNOWN(ASK), FLAG_UNKNOWN(ASK),
    HEADS_SEVERAL(ASK), DEPARTMENT_NEW(NOTE), DEPARTMENT_KNOWN(NOTE), VALUE_MISSING(ERROR);

    private final Severity severity;

    FindingKind(Severity severity) { this.severity = severity; }

    /** What it wants of the person. */
    public Severity severity() { return severity; }
}
