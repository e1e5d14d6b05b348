import CRapport

/// How the process gives memory back to the system. Only glibc has to be asked.
public enum ProcessMemory {
  /// Makes large blocks go back once they are free. Called before anything else: it takes a tenth off the peak of a large
  /// build.
  public static func returnLargeBlocks() { rapport_return_large_blocks() }

  /// Gives back what is free now, which takes milliseconds.
  public static func giveBack() { rapport_return_memory() }
}
