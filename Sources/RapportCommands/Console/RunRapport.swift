import RapportBase

internal import ArgumentParser

/// Runs the command line of this process and ends it with the command's exit status.
public func runRapport() async -> Never {
  // Writing to a pipe that nobody reads fails as an error instead of a signal, and has its own exit status.
  signal(SIGPIPE, SIG_IGN)
  ProcessMemory.returnLargeBlocks()
  let commands = RapportCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
  if let message = UnknownCommand.message(CommandLine.arguments.dropFirst(), known: commands) {
    Terminal.writeError("rapport: \(message)")
    exit(ExitStatus.wrongUsage.rawValue)
  }
  do {
    var command = try RapportCommand.parseAsRoot()
    if var asynchronous = command as? any AsyncParsableCommand {
      try await asynchronous.run()
    } else {
      try command.run()
    }
    exit(ExitStatus.fine.rawValue)
  } catch let status as ExitStatus {
    exit(status.rawValue)
  } catch {
    let code = RapportCommand.exitCode(for: error)
    let message = RapportCommand.fullMessage(for: error)
    if code.isSuccess {
      guard (try? Terminal.writeOutput(message + "\n")) != nil else {
        exit(ExitStatus.machineFailed.rawValue)
      }
    } else {
      Terminal.writeError(message)
    }
    exit(code.isSuccess ? ExitStatus.fine.rawValue : ExitStatus.wrongUsage.rawValue)
  }
}

/// Ends the process with a message and an exit status of its own if the machine lacks what everything needs:
/// it may open too few files, or there is no /proc.
public func checkMachine() {
  do {
    try OpenFiles.check()
    try ProcessFolder.check()
  } catch {
    exit(ExitStatus.machineFailed.rawValue)
  }
}

/// An exit status. It is thrown after everything has been reported.
enum ExitStatus: Int32, Error {
  case fine = 0
  /// The content has errors, or warnings under `--strict`.
  case badContent = 1
  case wrongUsage = 2
  /// A system error such as a full disk or a missing permission.
  case machineFailed = 3
}
