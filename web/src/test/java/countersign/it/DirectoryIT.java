package countersign.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.party.DepartmentForm;
import countersign.shared.party.Directory;
import countersign.shared.party.Organisation;
import countersign.shared.party.Signatory;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DirectoryIT {

    @Inject Directory directory;
    @Inject Organisation organisation;

    @Test
    void aVacantHeadIsSignedForByTheExecutiveAndFlagged() {
        var hr = called("人力资源部");
        var head = directory.signatory(hr).orElseThrow();
        assertEquals(Signatory.Kind.HEAD, head.kind());
        organisation.saveDepartment(Actor.SYSTEM, withHead(hr, null));
        assertEquals(Signatory.Kind.EXECUTIVE_FOR_VACANCY, directory.signatory(hr).orElseThrow().kind());
        organisation.saveDepartment(Actor.SYSTEM, withHead(hr, head.personId()));
    }

    @Test
    void aStaleFormIsRefused() {
        var stale = DepartmentForm.of(directory.department(called("财务部")));
        organisation.saveDepartment(Actor.SYSTEM, stale);
        assertThrows(RuleViolation.class, () -> {
            var older = new DepartmentForm(stale.id(), stale.version() - 1, stale.code(), stale.name(), stale.aliases(), null, stale.headId(), null,
                    null, null, stale.executiveId(), null, stale.rank(), null, null);
            organisation.saveDepartment(Actor.SYSTEM, older);
        });
    }

    @Test
    void peopleAreFoundByWhatIsTyped() {
        assertTrue(directory.search("周", 10).stream().anyMatch(p -> p.name().equals("周岚")));
        assertTrue(directory.search("100%", 10).isEmpty());
    }

    private long called(String name) {
        return directory.departments().stream().filter(d -> d.isCalled(name)).findFirst().orElseThrow().id();
    }

    private DepartmentForm withHead(long id, Long head) {
        var f = DepartmentForm.of(directory.department(id));
        return new DepartmentForm(f.id(), f.version(), f.code(), f.name(), f.aliases(), f.parentId(), head, null, f.liaisonId(), f.onCallId(),
                f.executiveId(), f.mailbox(), f.rank(), f.validFrom(), f.validTo());
    }
}
