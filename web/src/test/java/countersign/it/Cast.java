package countersign.it;

import countersign.shared.Actor;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.party.Arrangements;
import countersign.shared.party.Directory;
import countersign.shared.party.Organisation;
import countersign.shared.party.PersonForm;
import countersign.shared.text.Language;
import countersign.web.security.PasswordHashes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who stands before the doors of {@link Walk}'s projects: one of each kind that P5 tells apart, logged in. */
@ApplicationScoped
public class Cast {

    private static final String PASSWORD = "countersign";
    @Inject Organisation organisation;
    @Inject Arrangements arrangements;
    @Inject Directory directory;
    @Inject ProjectAccess access;
    @Inject PasswordHashes hashes;
    @Inject Walk walk;

    /** The kinds, with the login of those whom the demo's company has. */
    enum Role {
        NOBODY(null), STRANGER("dengyan"), OTHER_HEAD("maosheng"), FORMER("it.former"), OWNER("zhangyuting"), COLLABORATOR("guokai"), READER("it.reader"),
        HEAD("sunhao"), LIAISON("lisiyuan"), DEPUTY_OF_HEAD("it.deputy"), INITIATOR("wangyaqin"), EXECUTIVE("zhoulan"), ADMINISTRATOR("admin");

        private final String login;

        Role(String login) { this.login = login; }

        String login() { return login; }

        /** Part of a project of {@link Walk}, or in the stead of somebody who is. */
        boolean takesPart() { return ordinal() >= OWNER.ordinal() && this != ADMINISTRATOR; }

        /** Nobody who could be logged in. */
        boolean outside() { return this == NOBODY || this == FORMER; }
    }

    /** Adds the people that the demo's company lacks. Returns the name of the owner who will leave. */
    String engage() {
        add("it.former", "离开了的人");
        add("it.reader", "知会人");
        add("it.deputy", "代理人");
        appoint("it.deputy");
        return "离开了的人";
    }

    /** Somebody joins 销售部, unless they are there already. Returns their id. */
    long add(String login, String name) { return add(login, name, Language.ZH_CN); }

    /** The same, who reads that language. */
    long add(String login, String name, Language language) {
        var known = directory.byLogin(login);
        if (known.isPresent()) return known.get().id();
        var id = organisation.savePerson(Actor.SYSTEM, new PersonForm(null, 0, login, name, login + "@example.com", "", "", walk.department("销售部"), 50, language,
                "Asia/Shanghai", false, null));
        organisation.password(Actor.SYSTEM, id, hashes.of(PASSWORD));
        return id;
    }

    /** Lets the reader see the projects. */
    void acquaint(List<Long> projects) { projects.forEach(project -> access.grant(project, walk.person("it.reader"), AccessSource.READER)); }

    /** Everybody logs in; then one of them leaves the company, with the session still open. */
    Map<Role, Guest> atTheDoor() {
        var guests = new EnumMap<Role, Guest>(Role.class);
        for (var role : Role.values()) guests.put(role, role.login() == null ? Guest.nobody() : Guest.in(role.login(), PASSWORD));
        leave("it.former");
        return guests;
    }

    /** Somebody leaves the company. */
    void leave(String login) {
        var leaving = PersonForm.of(directory.byLogin(login).orElseThrow());
        organisation.savePerson(Actor.SYSTEM, new PersonForm(leaving.id(), leaving.version(), leaving.login(), leaving.name(), leaving.email(), leaving.secondAddress(), leaving.title(),
                leaving.departmentId(), leaving.rank(), leaving.language(), leaving.zone(), false, directory.today().minusDays(1)));
    }

    /** Somebody stands in for the head for three weeks. */
    void appoint(String login) { arrangements.appoint(Actor.SYSTEM, walk.person("sunhao"), walk.person(login), directory.today(), directory.today().plusDays(20), null, ""); }

    /** Nobody stands in for the head any more. */
    void dismiss() { arrangements.dismiss(Actor.SYSTEM, walk.person("sunhao")); }
}
