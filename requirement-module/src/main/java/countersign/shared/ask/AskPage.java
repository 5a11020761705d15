package countersign.shared.ask;

import countersign.shared.content.Block;
import java.util.List;

/**
 * How an ask reads in one language: the act page, the mail and the inbox all show this (LOOK, “Act page”).
 *
 * @param title   the mail's subject without the project's number
 * @param wanted  first line, first half: what is wanted of whom; the frame adds by when
 * @param otherwise first line, second half: what happens otherwise
 * @param promise what the reader promises, or their department, under headings of its own where it needs them; may be empty
 * @param content the rest of what is asked about
 * @param inputs  fields to fill in; may be empty
 * @param choices the answers, one button each, the agreeing one first
 */
public record AskPage(String title, String wanted, String otherwise, List<Block> promise, List<Block> content, List<Input> inputs,
        List<Choice> choices) {

    public AskPage {
        promise = List.copyOf(promise);
        content = List.copyOf(content);
        inputs = List.copyOf(inputs);
        choices = List.copyOf(choices);
    }

    /** How a choice looks. */
    public enum Style { PRIMARY, NEUTRAL, NEGATIVE }

    /**
     * One answer.
     *
     * @param code    lasting, such as {@code agree}
     * @param label   the button
     * @param signs   whether it is a signature, which needs the terms of countersigning accepted and a document to sign
     * @param comment whether words are required with it
     * @param oneTap  whether it can be given from the inbox's batch without looking at inputs
     */
    public record Choice(String code, String label, Style style, boolean signs, boolean comment, boolean oneTap) {

        /** A plain choice. */
        public static Choice of(String code, String label, Style style) { return new Choice(code, label, style, false, false, true); }

        /** A choice that is a signature. */
        public static Choice signing(String code, String label, Style style, boolean comment) {
            return new Choice(code, label, style, true, comment, !comment);
        }

        /** A choice that needs words. */
        public static Choice withComment(String code, String label, Style style) { return new Choice(code, label, style, false, true, false); }
    }

    /** Kinds of input; a phone shows the fitting keyboard. PERCENT is a whole number 0–100. */
    public enum InputType { LINE, LINES, NUMBER, PERCENT, DATE, SELECT, CHECK }

    /**
     * A field of the page.
     *
     * @param name  lasting; problems name it
     * @param group heading under which it stands with others, such as a task's name; may be empty
     * @param value prefilled
     * @param help  a sentence below it; may be empty
     * @param options for SELECT: value and label
     */
    public record Input(String name, String group, String label, InputType type, String value, String help, boolean required, List<Option> options) {
        public Input { options = List.copyOf(options); }
    }

    /** One option of a SELECT. */
    public record Option(String value, String label) {}
}
