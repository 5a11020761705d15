package countersign.web.exchange;

/** A person or group of a cell. {@code id} is null where it must be asked, {@code name} then is as written; {@code departmentId} is null where not known. */
public record ProposedParty(Kind kind, Long id, String name, Long departmentId) {

    /** What the name stands for. */
    public enum Kind { PERSON, GROUP }
}
