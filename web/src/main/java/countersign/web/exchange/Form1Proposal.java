package countersign.web.exchange;

import java.util.List;
import java.util.Set;

/** What a form 1 is taken to say, before anything is saved: the columns that are in the file, its rows, and remarks about the file as a whole. */
public record Form1Proposal(String title, Set<Form1Column> columns, List<String> extraColumns, List<Form1Row> rows, List<Finding> findings) { }
