package countersign.requirement.store;

import countersign.requirement.MeetingKind;
import countersign.requirement.MeetingState;
import countersign.requirement.domain.Meeting;
import countersign.requirement.domain.MeetingAttendee;
import countersign.requirement.domain.MeetingInvite;
import countersign.shared.access.NotVisible;
import countersign.shared.store.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Meetings, who is invited, and the invitations as sent. */
@ApplicationScoped
public class MeetingStore {

    @PersistenceContext private EntityManager em;

    public Meeting of(long id) {
        var meeting = em.find(Meeting.class, id);
        if (meeting == null) throw new NotVisible(id);
        return meeting;
    }

    public void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    public void remove(MeetingAttendee attendee) { em.remove(attendee); }

    /** A project's meetings, the newest first. */
    @Once
    public List<Meeting> ofProject(long projectId) {
        return em.createQuery("select m from StepTwoMeeting m where m.projectId = :project order by m.starts desc, m.id desc", Meeting.class)
                .setParameter("project", projectId).getResultList();
    }

    /** The kick-off meeting that counts: the one held or planned; empty when none was called or all were cancelled. */
    @Once
    public Optional<Meeting> kickoff(long projectId) {
        return ofProject(projectId).stream().filter(m -> m.kind() == MeetingKind.KICK_OFF && m.state() != MeetingState.CANCELLED).findFirst();
    }

    @Once
    public List<MeetingAttendee> attendees(long meetingId) {
        return em.createQuery("select a from StepTwoAttendee a where a.meetingId = :meeting order by a.id", MeetingAttendee.class)
                .setParameter("meeting", meetingId).getResultList();
    }

    /** All attendees of a project's meetings, for lists. */
    @Once
    public List<MeetingAttendee> attendeesOfProject(long projectId) {
        return em.createQuery("select a from StepTwoAttendee a, StepTwoMeeting m where a.meetingId = m.id and m.projectId = :project order by a.id",
                MeetingAttendee.class).setParameter("project", projectId).getResultList();
    }

    /** The invitation as it was sent; empty when there is none of that id. */
    public Optional<MeetingInvite> invite(long id) { return Optional.ofNullable(em.find(MeetingInvite.class, id)); }
}
