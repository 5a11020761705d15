package countersign.shared.ask;

/**
 * An ask's life: open until answered; an answer can be taken back until the take-back window is over, then it is settled and has its effect.
 * Closed without an answer: withdrawn, superseded by a changed subject, or handed on.
 */
public enum AskState { OPEN, ANSWERED, SETTLED, WITHDRAWN, SUPERSEDED, FORWARDED }
