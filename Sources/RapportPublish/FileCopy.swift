import RapportBase
import SystemPackage
import CRapport

/// Copies all bytes of one open file to another. Returns 0 or the `errno`.
func copyBytes(from source: borrowing Descriptor, to target: borrowing Descriptor) -> Int32 {
  // The kernel copies first; this continues where it stopped, which is the end if the file system supports
  // it.
  rapport_copy_within_kernel(source.raw, target.raw)
  return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
    while true {
      let count: Int
      do {
        count = try FileDescriptor(rawValue: source.raw).read(into: buffer)
      } catch {
        return (error as? Errno)?.rawValue ?? EIO
      }
      if count == 0 { return 0 }
      let code = target.write(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      if code != 0 { return code }
    }
  }
}
