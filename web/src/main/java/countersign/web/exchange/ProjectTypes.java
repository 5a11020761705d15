package countersign.web.exchange;

import countersign.tasking.schedule.ConstraintType;
import countersign.tasking.schedule.LinkType;
import org.mpxj.RelationType;

/** Constraints and links by our names and by MS Project's. */
final class ProjectTypes {

    private ProjectTypes() {}

    static org.mpxj.ConstraintType of(ConstraintType type) {
        return switch (type) {
            case ASAP -> org.mpxj.ConstraintType.AS_SOON_AS_POSSIBLE;
            case ALAP -> org.mpxj.ConstraintType.AS_LATE_AS_POSSIBLE;
            case SNET -> org.mpxj.ConstraintType.START_NO_EARLIER_THAN;
            case SNLT -> org.mpxj.ConstraintType.START_NO_LATER_THAN;
            case FNET -> org.mpxj.ConstraintType.FINISH_NO_EARLIER_THAN;
            case FNLT -> org.mpxj.ConstraintType.FINISH_NO_LATER_THAN;
            case MSO -> org.mpxj.ConstraintType.MUST_START_ON;
            case MFO -> org.mpxj.ConstraintType.MUST_FINISH_ON;
        };
    }

    /** Primavera's softer “on” is “must”; nothing said is as soon as possible. */
    static ConstraintType of(org.mpxj.ConstraintType type) {
        return type == null ? ConstraintType.ASAP : switch (type) {
            case AS_SOON_AS_POSSIBLE -> ConstraintType.ASAP;
            case AS_LATE_AS_POSSIBLE -> ConstraintType.ALAP;
            case START_NO_EARLIER_THAN -> ConstraintType.SNET;
            case START_NO_LATER_THAN -> ConstraintType.SNLT;
            case FINISH_NO_EARLIER_THAN -> ConstraintType.FNET;
            case FINISH_NO_LATER_THAN -> ConstraintType.FNLT;
            case MUST_START_ON, START_ON -> ConstraintType.MSO;
            case MUST_FINISH_ON, FINISH_ON -> ConstraintType.MFO;
        };
    }

    static RelationType of(LinkType type) {
        return switch (type) {
            case FS -> RelationType.FINISH_START;
            case SS -> RelationType.START_START;
            case FF -> RelationType.FINISH_FINISH;
            case SF -> RelationType.START_FINISH;
        };
    }

    static LinkType of(RelationType type) {
        return switch (type) {
            case FINISH_START -> LinkType.FS;
            case START_START -> LinkType.SS;
            case FINISH_FINISH -> LinkType.FF;
            case START_FINISH -> LinkType.SF;
        };
    }
}
