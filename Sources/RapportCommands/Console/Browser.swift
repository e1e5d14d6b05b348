import RapportBase

/// The user's default browser.
enum Browser {
  /// Opens an address.
  static func open(_ address: String) -> Bool {
    #if canImport(Darwin)
      let name = "open"
    #else
      let name = "xdg-open"
    #endif
    guard let name = strdup(name), let address = strdup(address) else { return false }
    defer {
      free(name)
      free(address)
    }
    // Its input and output must not touch this terminal.
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for file in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, file, "/dev/null", O_RDWR, 0)
    }
    // Nobody waits for the process: the system reaps it when it ends.
    signal(SIGCHLD, SIG_DFL)
    var process = pid_t()
    return posix_spawnp(&process, name, &actions, nil, [name, address, nil], environ) == 0
  }
}
