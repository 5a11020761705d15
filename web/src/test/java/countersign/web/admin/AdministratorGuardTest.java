package countersign.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import countersign.web.frame.Forbidden;
import countersign.web.frame.Me;
import jakarta.inject.Named;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AdministratorGuardTest {

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void anAdministratorsCallGoesOn() throws Exception {
        assertThat(guard(true).around(call())).isEqualTo(1);
    }

    @Test
    void anybodyElseIsRefusedBeforeAnythingIsDone() {
        assertThatThrownBy(() -> guard(false).around(call())).isInstanceOf(Forbidden.class);
        assertThat(done).hasValue(0);
    }

    @Test
    void everyBeanThatAPageCanNameIsGuarded() {
        var beans = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("countersign.web.admin")
                .stream().filter(type -> type.isAnnotatedWith(Named.class)).toList();
        assertThat(beans).isNotEmpty().allMatch(type -> type.isAnnotatedWith(AdministratorsOnly.class));
        assertThat(beans).extracting(JavaClass::getSimpleName).contains("SystemBean");
    }

    private static AdministratorGuard guard(boolean administrator) {
        return new AdministratorGuard(new Me() {
            @Override public boolean isAdministrator() { return administrator; }
        });
    }

    private InvocationContext call() {
        return (InvocationContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {InvocationContext.class},
                (proxy, method, args) -> method.getName().equals("proceed") ? done.incrementAndGet() : null);
    }
}
