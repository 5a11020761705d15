package planted.countersign.tasking.schedule;

import jakarta.inject.Inject;

class NeedsAServer { @Inject Runnable wrong; }
