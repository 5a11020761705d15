package countersign.tasking.schedule.mpxj;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** S4.1: random plans scheduled by the engine and by MPXJ; {@code -Dschedule.networks=10000} takes more of them, {@code -Dschedule.seed} others. */
class OracleTest {

    private static final int NETWORKS = Integer.getInteger("schedule.networks", 60);
    private static final long SEED = Long.getLong("schedule.seed", 0);

    private final Map<Reason, Integer> known = new EnumMap<>(Reason.class);
    private final List<String> unknown = new ArrayList<>();

    @Test
    void differsFromMpxjOnlyWhereTheReasonIsKnown() {
        for (long seed = SEED; seed < SEED + NETWORKS; seed++) {
            Plan plan = RandomPlan.of(seed);
            Difference difference = Difference.in(plan);
            if (difference != null) {
                explain(seed, plan, difference);
            }
        }
        System.out.printf("differential test: networks %d, differences %d, of these explained %d: %s%n", NETWORKS, unknown.size() + sum(), sum(), known);
        assertThat(unknown).as("differences without a reason").isEmpty();
    }

    private int sum() {
        return known.values().stream().mapToInt(n -> n).sum();
    }

    private void explain(long seed, Plan plan, Difference difference) {
        Plan small = Shrinker.shrink(plan, p -> isSame(plan, difference, p, Difference.in(p)));
        Difference left = Difference.in(small);
        Optional<Reason> reason = Reason.of(small, left);
        reason.ifPresentOrElse(r -> known.merge(r, 1, Integer::sum), () -> unknown.add("seed " + seed + ", " + left + "\n" + small.rows() + "\n" + small.links()));
    }

    /** What is found in a smaller plan must be of the same kind, or shrinking would turn one difference into another. */
    private static boolean isSame(Plan plan, Difference difference, Plan smaller, Difference other) {
        return other != null && other.isEarly() == difference.isEarly() && (other.what() == Difference.What.REFUSED) == (difference.what() == Difference.What.REFUSED)
                && isBefore(smaller, other) == isBefore(plan, difference);
    }

    private static boolean isBefore(Plan plan, Difference difference) {
        boolean mpxj = difference.mpxj() instanceof LocalDateTime date && date.isBefore(plan.start());
        return mpxj || difference.ours() instanceof LocalDateTime ours && ours.equals(plan.start());
    }
}
