package countersign.browser;

/** A file as a browser sends it. */
record HttpFile(String field, String name, byte[] bytes) {}
