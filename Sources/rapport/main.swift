import Dispatch
import RapportCommands

// Before anything waits: what makes waiting possible ends the process without a word where too few files may be open.
checkOpenFiles()
Task.detached { await runRapport() }
dispatchMain()
