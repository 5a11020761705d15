package countersign.mails;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** A mail without its envelope and its tree: the subject, and the parts that hold something, in their order. */
record Leaves(String subject, List<Leaf> parts) {

    /**
     * One part.
     *
     * @param type    without its parameters, in lower case
     * @param file    its name as a file; empty if it is none
     * @param content of a text the text with its line ends as {@code \n}, of anything else its bytes
     */
    record Leaf(String type, String file, String content) {

        @Override public String toString() { return type + (file.isEmpty() ? "" : " “" + file + "”") + " of " + content.length(); }
    }

    Stream<String> texts(String type) { return parts.stream().filter(part -> part.type().equals(type)).map(Leaf::content); }

    static boolean isText(String type) { return type.startsWith("text/") || type.equals("application/ics"); }

    static String written(byte[] bytes) { return Base64.getEncoder().encodeToString(bytes); }

    static String lines(String text) { return text.replace("\r\n", "\n"); }
}
