package countersign.shared.policy;

/** A setting and the range that an administrator chooses from and a project may tighten within; bounds included. */
record PolicyStandard(String setting, String lowest, String highest) {

    static PolicyStandard at(String setting, String lowest, String highest) { return new PolicyStandard(setting, lowest, highest); }

    /** The range alone. */
    String range() { return lowest + ".." + highest; }

    /** For the history: {@code 2 WD [1 H..10 WD]}. */
    @Override public String toString() { return setting + " [" + range() + "]"; }
}
