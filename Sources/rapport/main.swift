import RapportCommands

await runRapport()
