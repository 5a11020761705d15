package countersign.it;

import countersign.shared.Actor;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.SignOffs;
import countersign.shared.ask.Signer;
import countersign.shared.document.NewDocument;
import countersign.shared.document.SealedDocuments;
import countersign.shared.policy.PolicyTime;
import countersign.shared.policy.Scenario;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Has a document of two rows countersigned in a project that has nothing else. */
@ApplicationScoped
public class Signing {

    @Inject SignOffs signOffs;
    @Inject SealedDocuments documents;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Walk walk;

    /** Asks them, as the head of 销售部, to sign the first row. */
    AskView asked(String login, String about) {
        var project = project();
        return openOf(opened(project, about, List.of(signer(login))), login);
    }

    /** Sends the document round to these. Returns the sign-off's id. */
    long opened(long project, String about, List<Signer> signers) {
        return signOffs.open(Actor.SYSTEM, TwoRows.KIND, project, "it:" + project, sealed(project, about), signers, PolicyTime.parse("3 WD"));
    }

    Signer signer(String login) { return new Signer(walk.person(login), List.of(Capacity.of(Capacity.Role.HEAD, walk.department("销售部"))), Set.of("1"), "sales"); }

    /** What they are still asked; null for nothing. */
    AskView openOf(long signOff, String login) {
        return signOffs.view(signOff).asks().stream().filter(AskView::open).filter(ask -> ask.personId() == walk.person(login)).findFirst().orElse(null);
    }

    long sealed(long project, String words) {
        return documents.seal(Actor.SYSTEM, new NewDocument(project, TwoRows.KIND, 1, words, Map.of("title", words),
                Map.of("1", Map.of("what", words), "2", Map.of("what", "unchanged")))).id();
    }

    long project() {
        var project = projects.open("帮忙签字", Scenario.CROSS_FUNCTIONAL_PROJECT, walk.department("市场部"), walk.person("wangyaqin"));
        access.grant(project, walk.person("sunhao"), AccessSource.HEAD);
        return project;
    }
}
