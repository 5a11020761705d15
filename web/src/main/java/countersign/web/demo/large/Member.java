package countersign.web.demo.large;

/** A person of the large company. */
record Member(long id, String name, String title, String email, Long departmentId, int rank) {}
