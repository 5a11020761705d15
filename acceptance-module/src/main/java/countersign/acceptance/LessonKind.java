package countersign.acceptance;

import countersign.shared.text.Text;

/** What a suggestion of a retrospective becomes (S6.2). */
public enum LessonKind {
    CHECKLIST, TEMPLATE_TASK, POLICY;

    /** Its name. */
    public Text text() { return Text.of("acceptance.lesson.kind." + name()); }
}
