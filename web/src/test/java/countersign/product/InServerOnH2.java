package countersign.product;

import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests inside the server, on H2: in a process of its own beside that of the other database, and in the same order on every machine. */
@Suite
@SelectPackages("countersign.it")
@IncludeClassNamePatterns(".*IT")
@ConfigurationParameter(key = "junit.jupiter.testclass.order.default", value = "org.junit.jupiter.api.ClassOrderer$ClassName")
class InServerOnH2 {

    @BeforeSuite static void database() { DatabaseForTheServer.choose("h2"); }
}
