package countersign.shared.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The rows of {@link InstallationSetting}, each read and write in a transaction of its own: a lost race must not spoil the caller's. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class InstallationStore {

    @PersistenceContext EntityManager em;

    Optional<String> read(String name) {
        return Optional.ofNullable(em.find(InstallationSetting.class, name)).map(setting -> setting.content);
    }

    void put(String name, String content) {
        var setting = em.find(InstallationSetting.class, name);
        if (setting == null) add(name, content);
        else setting.content = content;
    }

    /** @throws RuntimeException when another node wrote it first */
    void add(String name, String content) {
        var setting = new InstallationSetting();
        setting.name = name;
        setting.content = content;
        em.persist(setting);
        em.flush();
    }
}
