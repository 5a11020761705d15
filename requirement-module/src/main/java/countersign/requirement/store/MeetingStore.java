package countersign.requirement.store;

import countersign.requirement.MeetingKind;
import countersign.requirement.MeetingState;
import countersign.requirement.domain.Meeting;
import countersign.requirement.domain.MeetingAttendee;
import countersign.requirement.domain.MeetingInvite;
import countersign.shared.access.NotVisible;
import countersign.shared.store.Joined;
import countersign.shared.store.Readings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Meetings, who is invited, and the invitations as sent. */
@ApplicationScoped
public class MeetingStore {

    private static final Pattern OWN = Pattern.compile("meeting-(\\d{1,18})-p\\d+@countersign");
    @PersistenceContext private EntityManager em;

    public Meeting of(long id) {
        var meeting = em.find(Meeting.class, id);
        if (meeting == null) throw new NotVisible(id);
        return meeting;
    }

    /** One; empty when there is none of that id. */
    public Optional<Meeting> find(long id) { return Optional.ofNullable(em.find(Meeting.class, id)); }

    /** The meetings that calendars know by that name, the newest first: one, or the occurrences of a regular meeting that were moved. */
    public List<Meeting> known(String uid) {
        var own = OWN.matcher(uid);
        var id = own.matches() ? Long.parseLong(own.group(1)) : -1;
        return em.createQuery("select m from StepTwoMeeting m where m.uid = :uid or m.id = :id order by m.id desc", Meeting.class)
                .setParameter("uid", uid).setParameter("id", id).getResultList().stream().filter(m -> m.uid().equals(uid)).toList();
    }

    public void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    public void remove(MeetingAttendee attendee) { em.remove(attendee); }

    /** A project's meetings, the newest first. */
    public List<Meeting> ofProject(long projectId) { return withAttendees(projectId).heads(); }

    private Joined<Meeting, MeetingAttendee> withAttendees(long projectId) {
        return Readings.once("meetings:" + projectId, () -> Joined.of(em.createQuery("select m, a from StepTwoMeeting m left join StepTwoAttendee a"
                + " on a.meetingId = m.id where m.projectId = :project order by m.starts desc, m.id desc, a.id", Object[].class)
                .setParameter("project", projectId).getResultList(), Meeting.class, MeetingAttendee.class));
    }

    /** The kick-off meeting that counts: the one held or planned; empty when none was called or all were cancelled. */
    public Optional<Meeting> kickoff(long projectId) {
        return ofProject(projectId).stream().filter(m -> m.kind() == MeetingKind.KICK_OFF && m.state() != MeetingState.CANCELLED).findFirst();
    }

    public List<MeetingAttendee> attendees(long meetingId) {
        return em.createQuery("select a from StepTwoAttendee a where a.meetingId = :meeting order by a.id", MeetingAttendee.class)
                .setParameter("meeting", meetingId).getResultList();
    }

    /** All attendees of a project's meetings, for lists. */
    public List<MeetingAttendee> attendeesOfProject(long projectId) { return withAttendees(projectId).rows(); }

    /** The invitation as it was sent; empty when there is none of that id. */
    public Optional<MeetingInvite> invite(long id) { return Optional.ofNullable(em.find(MeetingInvite.class, id)); }
}
