import Glibc
import Shell
import _ShellSample

// The shell over the sample graph, for tests in a real terminal.
exit(Shell.run(session: SampleSession()))
