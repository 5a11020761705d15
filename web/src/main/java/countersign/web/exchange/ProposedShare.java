package countersign.web.exchange;

/** How much of their time somebody spends on a task, as form 1 writes it: “张伟 50%”, “李强 3d”. {@code name} is the owner's or a collaborator's, without brackets. */
public record ProposedShare(String name, String amount) {

    @Override public String toString() { return name + " " + amount; }
}
