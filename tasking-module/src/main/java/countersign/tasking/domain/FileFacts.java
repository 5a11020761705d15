package countersign.tasking.domain;

/** What the initiator is asked to file, frozen with the ask (S3.5). */
public record FileFacts(String project, String number, int signatures) {}
