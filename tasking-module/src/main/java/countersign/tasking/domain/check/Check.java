package countersign.tasking.domain.check;

import countersign.tasking.Finding;
import java.util.List;

/** One rule of S3.2. */
interface Check {

    /** What it finds, in the table's order. */
    List<Finding> find(Situation situation);
}
