package countersign.web.exchange;

/** A department to be written to a form: the lead is marked in brackets. */
public record WrittenDepartment(String name, boolean lead) { }
