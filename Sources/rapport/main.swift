import Dispatch
import RapportCommands

// Before anything waits: what makes waiting possible ends the process without a word where it lacks something.
checkMachine()
Task.detached { await runRapport() }
dispatchMain()
