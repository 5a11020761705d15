package countersign.product;

import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests inside the server, on H2. It has a process of its own beside that of the other database. */
@Suite
@SelectPackages("countersign.it")
@IncludeClassNamePatterns(".*IT")
class InServerOnH2 {

    @BeforeSuite static void database() { DatabaseForTheServer.choose("h2"); }
}
