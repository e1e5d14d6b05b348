internal import ArgumentParser
import RapportAttachments
import RapportBase
import RapportContent
import RapportGit
import RapportHub
import RapportServer

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows the hub in a browser while you write.",
    discussion: """
      The hub is kept in memory and follows the content folder: once you save a file, open pages that show it reload \
      and keep their place. While the content has errors, they are listed here and over the page, and the last state \
      without errors stays. No site is written. Press Ctrl-C to stop.
      """)

  @OptionGroup var site: SiteOptions

  @Option(help: "The port to use; if it is taken, the next free one. 0 for any.")
  var port = 8000

  @Option(
    help:
      "The address to listen on. Other machines can reach the hub, unless it is a loopback address.")
  var host = "127.0.0.1"

  @Flag(help: "Open the hub in the default browser.")
  var open = false

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535.") }
  }

  func run() async throws {
    // A folder that doesn't exist is most likely a mistake.
    _ = try await CommandReporter(content: site.source.content, file: site.templates).guarding {
      for folder in [site.source.content, site.templates] {
        if let folder { _ = try FolderTree(root: folder).list() }
      }
    }
    let log = ServeLog(content: site.source.content)
    let server: HubServer
    do {
      server = try await HubServer(source, host: host, port: port) { log.write($0) }
    } catch let error as ServerError {
      Terminal.writeError("rapport: \(error)")
      throw ExitStatus.machineFailed
    }
    let address = "http://\(host.holds(":") ? "[\(host)]" : host):\(server.port)/"
    endOnInterrupt()
    try Terminal.writeOutput("The hub is at \(address)\nPress Ctrl-C to stop.\n")
    if server.isOtherPort {
      Terminal.writeError("note: port \(port) is taken, so the hub is at \(server.port).")
    }
    if !HubServer.isLoopback(host) {
      Terminal.writeError("warning: everybody who can reach this machine at \(host) can read the hub.")
    }
    if open, !Browser.open(address) {
      Terminal.writeError("note: no browser was found; open the address yourself.")
    }
    await server.run()
  }

  private var source: HubSource {
    HubSource(
      content: site.source.content, templates: site.templates ?? "templates",
      needsTemplates: site.templates != nil, showsDrafts: site.drafts, jobs: site.parallel.count,
      day: { [source = site.source] in source.day },
      attachments: { [noCache = site.noCache] in
        AttachmentReader(cache: noCache ? nil : AttachmentCache.ofUser)
      },
      history: { [site] in
        guard !site.noGit else { return nil }
        let reading = await HistoryReading(of: site.source.content)
        if let note = reading.note { Terminal.writeError("note: \(note)") }
        return reading.history
      },
      historyVersion: { [site] in site.noGit ? [] : GitRepository.version(folder: site.source.content) },
      past: site.noGit ? nil : past,
      codeOwners: { [content = site.source.content] in CodeOwnersPlace(content: content).file })
  }
}

extension ServeCommand {
  /// One job is enough: whoever is editing needs the other cores.
  private var past: PastSource {
    PastSource(
      mostFiles: PastFiguresReading.maxFiles,
      figures: { [content = site.source.content] day in
        await PastFiguresReading.figures(of: content, before: day, kinds: Kind.builtIn, jobs: 1)
      },
      agreed: { [content = site.source.content] moments, hub in
        await AgreedHub.reading(moments, of: hub, content: content)
      })
  }
}

/// Ends the process at once on Ctrl-C and SIGTERM: nothing is being written, so there is nothing to clean up.
private func endOnInterrupt() {
  for number in [SIGINT, SIGTERM] {
    signal(number) { _ in
      // Only functions that are async-signal-safe (signal-safety(7)).
      _ = write(STDERR_FILENO, "\n", 1)
      _exit(0)
    }
  }
}
