package countersign.web.exchange;

import java.util.List;

/** What a form 2 is taken to say, before anything is saved. */
public record Form2Proposal(String title, List<String> extraColumns, List<Form2Row> rows, List<Finding> findings) { }
